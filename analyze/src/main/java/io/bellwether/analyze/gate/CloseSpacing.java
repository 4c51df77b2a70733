package io.bellwether.analyze.gate;

/** Text in which no space stands between Han and digits or letters, as some write for looks: "有 31 位", "300 万". */
final class CloseSpacing {

    private CloseSpacing() {}

    static String of(String text) {
        var closed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean inner = at > 0 && at + 1 < text.length();
            boolean forLooks = (c == ' ' || c == '\u00a0')
                    && inner
                    && ((isHan(text.charAt(at - 1)) && isSpaced(text.charAt(at + 1)))
                            || (isSpaced(text.charAt(at - 1)) && isHan(text.charAt(at + 1))));
            if (!forLooks) {
                closed.append(c);
            }
        }
        return closed.toString();
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isSpaced(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
