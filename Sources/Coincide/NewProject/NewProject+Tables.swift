extension NewProject {
    static let descriptor = """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "example",
          "title": "Deals and events in an invented country",
          "version": "1.0.0",
          "licenses": [{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0" }],
          "resources": [
            {
              "name": "deals",
              "title": "Deals",
              "path": "deals.csv",
              "coverage": { "from": "2020-01-01", "to": "2021-12-31" },
              "schema": {
                "fields": [
                  { "name": "id", "type": "string", "constraints": { "required": true } },
                  { "name": "signed", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF", "title": "Signed" },
                  { "name": "kind", "type": "string", "title": "Kind", "constraints": { "enum": ["gas", "oil", "wind"] } },
                  { "name": "volume", "type": "number", "title": "Volume", "unit": "bcm" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "events",
              "title": "Events",
              "path": "events.csv",
              "coverage": { "from": "2020-01-01", "to": "2021-12-31" },
              "schema": {
                "fields": [
                  { "name": "id", "type": "string", "constraints": { "required": true } },
                  { "name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF", "title": "Date" },
                  { "name": "place", "type": "string", "title": "Place" },
                  { "name": "person", "type": "string", "title": "Person", "sensitive": true }
                ],
                "primaryKey": "id"
              }
            }
          ]
        }

        """

    /// `~` is about, `2020-09` some day of September, `2021-03/2021-04` some day of these months.
    static let deals = """
        id,signed,kind,volume
        d1,2020-02-11,gas,1.5
        d2,2020-06-15,gas,
        d3,2020-09,gas,2
        d4,2020-10-01,oil,
        d5,2020-11-20~,gas,0.8
        d6,2021-01-28,wind,
        d7,2021-03-04,gas,3
        d8,2021-03-30,gas,1
        d9,2021-07-19,gas,2.2
        d10,2021-10-05,oil,

        """

    static let events = """
        id,date,place,person
        e1,2020-02-20,Northport,Person 1
        e2,2020-02-20,Southport,Person 2
        e3,2020-05-02,Northport,Person 3
        e4,2020-06-20~,Northport,Person 4
        e5,2020-09-28,"Old Town, West",Person 5
        e6,2020-12-01,Northport,Person 6
        e7,2021-02-14,Southport,Person 7
        e8,2021-03-11,Northport,Person 8
        e9,2021-03-11,Northport,Person 9
        e10,2021-03/2021-04,Southport,Person 10
        e11,2021-08-02,Old Town,Person 11
        e12,2021-11-23,Northport,Person 12

        """
}
