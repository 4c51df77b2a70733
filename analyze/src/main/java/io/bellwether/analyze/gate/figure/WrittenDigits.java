package io.bellwether.analyze.gate.figure;

/**
 * How exactly a number is written: "1.20" has three significant digits and steps of 0.01, "1,200" two and steps of 100.
 *
 * @param significant digits from the first that is not 0, without the zeros that end a whole number
 * @param step what one of the last significant digit is worth, before words of magnitude
 * @param value the number that the digits alone make
 */
record WrittenDigits(int significant, double step, double value) {

    private static final int MOST_ZEROS = 15;

    /** A number in words: "three hundred" has one significant digit. */
    static WrittenDigits of(double value) {
        double step = 1;
        int zeros = 0;
        while (zeros < MOST_ZEROS && value >= 10 * step && value % (10 * step) == 0) {
            step *= 10;
            zeros++;
        }
        return new WrittenDigits(String.valueOf((long) (value / step)).length(), step, value);
    }

    static WrittenDigits of(String text, int from, int to) {
        int significant = 0;
        int trailingZeros = 0;
        int decimals = 0;
        boolean afterPoint = false;
        double value = 0;
        for (int at = from; at < to; at++) {
            int digit = Character.digit(text.charAt(at), 10);
            if (digit < 0) {
                afterPoint |= text.charAt(at) == '.' || text.charAt(at) == '\uff0e';
                continue;
            }
            value = value * 10 + digit;
            significant += significant > 0 || digit > 0 ? 1 : 0;
            trailingZeros = digit == 0 ? trailingZeros + 1 : 0;
            decimals += afterPoint ? 1 : 0;
        }
        if (decimals > 0) {
            return new WrittenDigits(significant, Math.pow(10, -decimals), value / Math.pow(10, decimals));
        }
        int zeros = significant == 0 ? 0 : trailingZeros;
        return new WrittenDigits(significant - zeros, Math.pow(10, zeros), value);
    }

    /** What the words of magnitude behind the digits multiply them by. */
    double scaleOf(double number) {
        return value == 0 ? 1 : number / value;
    }
}
