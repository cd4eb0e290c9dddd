#ifndef COINCIDE_BYTE_MASKS_H
#define COINCIDE_BYTE_MASKS_H

#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

// Which of 64 bytes are those that end or enclose cells: bit 0 for the first. Swift has no portable way to make bits of
// a comparison, and its vectors compile to a chain of them.

struct byte_masks {
    uint64_t delimiters;
    /// Line feeds and carriage returns.
    uint64_t breaks;
    uint64_t quotes;
    /// Any bit is set where some byte is not ASCII.
    uint64_t others;
};

/// `bytes` are 64, all of which must be there; `delimiter` and `quote` hold one byte each, eight times: a single byte would
/// be fetched from memory as a vector, right behind a narrower write to it.
static inline struct byte_masks byte_masks_of(const void *bytes, uint64_t delimiter, uint64_t quote) {
    struct byte_masks masks = {0, 0, 0, 0};
#if defined(__SSE2__)
    for (int part = 0; part < 4; part++) {
        __m128i word = _mm_loadu_si128((const __m128i *)bytes + part);
        __m128i breaks = _mm_or_si128(
            _mm_cmpeq_epi8(word, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(word, _mm_set1_epi8('\r')));
        uint64_t of_delimiter = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_set1_epi64x((long long)delimiter)));
        uint64_t of_quote = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_set1_epi64x((long long)quote)));
        masks.delimiters |= of_delimiter << (16 * part);
        masks.breaks |= (uint64_t)(uint16_t)_mm_movemask_epi8(breaks) << (16 * part);
        masks.quotes |= of_quote << (16 * part);
        masks.others |= (uint64_t)_mm_movemask_epi8(word);
    }
#elif defined(__ARM_NEON)
    // Each byte of a comparison keeps the bit of its place in its eight; pairwise sums gather them.
    const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t weight = vld1q_u8(weights);
    for (int part = 0; part < 4; part++) {
        uint8x16_t word = vld1q_u8((const uint8_t *)bytes + 16 * part);
        uint8x16_t found[3] = {
            vceqq_u8(word, vreinterpretq_u8_u64(vdupq_n_u64(delimiter))),
            vorrq_u8(vceqq_u8(word, vdupq_n_u8('\n')), vceqq_u8(word, vdupq_n_u8('\r'))),
            vceqq_u8(word, vreinterpretq_u8_u64(vdupq_n_u64(quote)))};
        uint64_t bits[3];
        for (int kind = 0; kind < 3; kind++) {
            uint8x16_t weighted = vandq_u8(found[kind], weight);
            bits[kind] = (uint64_t)vaddv_u8(vget_low_u8(weighted)) | (uint64_t)vaddv_u8(vget_high_u8(weighted)) << 8;
        }
        masks.delimiters |= bits[0] << (16 * part);
        masks.breaks |= bits[1] << (16 * part);
        masks.quotes |= bits[2] << (16 * part);
        masks.others |= vmaxvq_u8(word) & 0x80;
    }
#else
    for (int index = 0; index < 64; index++) {
        uint8_t byte = ((const uint8_t *)bytes)[index];
        uint64_t bit = (uint64_t)1 << index;
        if (byte == (uint8_t)delimiter) masks.delimiters |= bit;
        if (byte == '\n' || byte == '\r') masks.breaks |= bit;
        if (byte == (uint8_t)quote) masks.quotes |= bit;
        masks.others |= byte & 0x80;
    }
#endif
    return masks;
}

#endif
