package io.bellwether.ingest.article;

/** Whether bytes without a declared encoding are Chinese in one of the GB encodings. */
final class GbText {

    private static final int LOOKED_AT = 64 * 1024;

    private GbText() {}

    /**
     * Most pairs of bytes above ASCII fall into rows 16 to 55 of GB 2312, its level-1 characters: the 3,755 that make up
     * nearly all running text. In windows-1252 text such bytes rarely come in pairs.
     */
    static boolean isLikely(byte[] bytes) {
        int pairs = 0;
        int common = 0;
        int single = 0;
        int end = Math.min(bytes.length, LOOKED_AT);
        for (int i = 0; i < end; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int trail = i + 1 < end ? bytes[i + 1] & 0xff : 0;
            if (trail >= 0xA1 && trail <= 0xFE) {
                pairs++;
                common += lead >= 0xB0 && lead <= 0xD7 ? 1 : 0;
                i++;
            } else {
                single++;
            }
        }
        return pairs > 1 && common * 2 > pairs && single * 4 <= pairs;
    }
}
