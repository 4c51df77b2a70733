package io.bellwether.enrich.fingerprint;

/**
 * FNV-1a, 64 bits, over UTF-16 code units, low byte first (Fowler, Noll and Vo; RFC 9923), then the finaliser of
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), without which the high bits of short inputs hardly differ.
 */
final class Hash64 {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {}

    static long of(CharSequence text, int start, int end) {
        long hash = OFFSET_BASIS;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c & 0xff)) * PRIME;
            hash = (hash ^ (c >>> 8)) * PRIME;
        }
        return finish(hash);
    }

    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
