package io.bellwether.enrich.figure.number;

import io.bellwether.news.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Han numerals and in digits with Han magnitudes: "三千二百", "3.2亿", "1亿5000万", "两三百", "十几", "数百万",
 * "百分之三点五", "三分之一", "一半". "几" and "数" count as one, so that the number is the magnitude it names.
 */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String VAGUE = "几数上";
    private static final int LONGEST = 40;

    private final String text;
    private final int to;
    private int at;
    private double hundredMillions;
    private double tenThousands;
    private double section;
    private double digit = -1;
    private double secondDigit = -1;
    private double lastUnit = 1;
    private double scale = 1;
    private double spread;
    private boolean atLeast;
    private boolean afterZero;

    private ChineseNumerals(String text, int at, int to) {
        this.text = text;
        this.at = at;
        this.to = Math.min(to, at + LONGEST);
    }

    /** A number or a share that starts with a Han numeral. */
    static @Nullable Numeral at(String text, int from, int to) {
        Numeral share = ChineseShares.at(text, from, to);
        if (share != null) {
            return share;
        }
        Numeral numeral = plain(text, from, to);
        return numeral != null && isLoneUnit(text, numeral) ? Numeral.none(from, numeral.end()) : numeral;
    }

    /** A number that starts with a Han numeral. */
    static @Nullable Numeral plain(String text, int from, int to) {
        return new ChineseNumerals(text, from, to).read(from);
    }

    /** Digits before a Han magnitude or a share; null when neither follows. */
    static @Nullable Numeral scaled(String text, int from, int digitsEnd, int to, double value) {
        Numeral share = ChineseShares.after(text, from, digitsEnd, to, value);
        if (share != null) {
            return share;
        }
        int next = digitsEnd < to && text.charAt(digitsEnd) == ' ' ? digitsEnd + 1 : digitsEnd;
        boolean vague = next + 1 < to && "多余几来".indexOf(text.charAt(next)) >= 0 && unit(text.charAt(next + 1)) > 0;
        if (next >= to || (unit(text.charAt(next)) == 0 && !vague) || isUnitPrefix(text, next, to)) {
            return null;
        }
        var lexer = new ChineseNumerals(text, next, to);
        lexer.digit = value;
        return lexer.read(from);
    }

    static boolean canStart(char c) {
        return c > 0x3000 && (digitOf(c) >= 0 || unit(c) > 0 || VAGUE.indexOf(c) >= 0);
    }

    private static int digitOf(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两', '俩' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static double unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1e3;
            case '万' -> 1e4;
            case '亿' -> 1e8;
            default -> 0;
        };
    }

    private @Nullable Numeral read(int start) {
        boolean digits = at > start;
        if (!digits && VAGUE.indexOf(text.charAt(at)) >= 0) {
            if (at + 1 >= to || unit(text.charAt(at + 1)) == 0) {
                return null;
            }
            atLeast = true;
            at++;
        }
        int run = 0;
        while (at < to) {
            char c = text.charAt(at);
            double unit = unit(c);
            if (isUnitPrefix(text, at, to)) {
                break;
            } else if (unit > 0) {
                apply(unit);
                run = 0;
            } else if (digitOf(c) >= 0 && !(digits && scale == 1)) {
                run++;
                if (!addDigit(c, run)) {
                    return skipped(start);
                }
            } else if (!readVague(c) && !readDecimals(c) && !readInnerDigits(c)) {
                break;
            }
            at++;
        }
        return numeral(start, digits);
    }

    private Numeral skipped(int start) {
        while (at < to && canStart(text.charAt(at))) {
            at++;
        }
        return Numeral.none(start, at);
    }

    /** The 千 of 千瓦 belongs to the unit. */
    private static boolean isUnitPrefix(String text, int at, int to) {
        return at + 1 < to && text.charAt(at) == '千' && "瓦克米卡焦赫帕伏".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A lone 百, 千, 万 or 亿 is half of a word ("百年", "万元") more often than a number, unless "近" or "逾" precedes. */
    private static boolean isLoneUnit(String text, Numeral numeral) {
        boolean lone = numeral.end() == numeral.start() + 1 && unit(text.charAt(numeral.start())) >= 100;
        boolean bounded = numeral.start() > 0 && "近逾超过约达破".indexOf(text.charAt(numeral.start() - 1)) >= 0;
        boolean counts = numeral.end() < text.length() && "多余卡".indexOf(text.charAt(numeral.end())) >= 0;
        return lone && !bounded && !counts;
    }

    private boolean addDigit(char c, int run) {
        int value = digitOf(c);
        if (value == 0) {
            afterZero = true;
            return run == 1 && scale > 1;
        }
        if (run == 1 || (afterZero && digit < 0)) {
            digit = value;
            return true;
        }
        boolean approximate = run == 2 && (value == digit + 1 || (digit == 3 && value == 5));
        secondDigit = approximate ? value : -1;
        return approximate;
    }

    /** "十几", "三十多万", "百余": the number is at least what stands before. */
    private boolean readVague(char c) {
        boolean vague = (c == '几' && lastUnit == 10 && digit < 0) || ((c == '多' || c == '余') && isBeforeUnit());
        if (vague) {
            atLeast = true;
        }
        return vague;
    }

    /** The 5000 of "1亿5000万". */
    private boolean readInnerDigits(char c) {
        if (scale == 1 || digit >= 0 || !DigitNumerals.isDigit(c)) {
            return false;
        }
        int end = at;
        double value = 0;
        while (end < to && end - at < 6 && DigitNumerals.isDigit(text.charAt(end))) {
            value = value * 10 + Character.digit(text.charAt(end), 10);
            end++;
        }
        if (end >= to || unit(text.charAt(end)) == 0 || unit(text.charAt(end)) >= scale) {
            return false;
        }
        digit = value;
        at = end - 1;
        return true;
    }

    private boolean isBeforeUnit() {
        return at + 1 < to && unit(text.charAt(at + 1)) >= 1e4;
    }

    private boolean readDecimals(char c) {
        if (c != '点' || digit < 0 || at + 1 >= to || digitOf(text.charAt(at + 1)) < 0) {
            return false;
        }
        double grain = 0.1;
        while (at + 1 < to && digitOf(text.charAt(at + 1)) >= 0) {
            digit = Numeral.product(digit + digitOf(text.charAt(at + 1)) * grain, 1);
            grain /= 10;
            at++;
        }
        return true;
    }

    private void apply(double unit) {
        double low = digit;
        if (unit < 1e4) {
            section += Numeral.product(low < 0 ? 1 : low, unit);
            if (secondDigit > 0) {
                spread = Numeral.product(secondDigit - low, unit);
            }
        } else if (unit == 1e4) {
            double count = section + Math.max(0, low);
            tenThousands += Numeral.product(count == 0 ? 1 : count, unit);
            spread = secondDigit > 0 ? Numeral.product(secondDigit - low, unit) : spread * unit;
            section = 0;
        } else {
            double count = tenThousands + section + Math.max(0, low);
            if (count == 0 && hundredMillions > 0) {
                hundredMillions *= unit;
            } else {
                hundredMillions += Numeral.product(count == 0 ? 1 : count, unit);
            }
            spread = secondDigit > 0 ? Numeral.product(secondDigit - low, unit) : spread * unit;
            tenThousands = 0;
            section = 0;
        }
        digit = -1;
        secondDigit = -1;
        lastUnit = unit;
        scale = Math.max(scale, unit);
        afterZero = false;
    }

    private @Nullable Numeral numeral(int start, boolean digits) {
        if (digit > 0 && lastUnit >= 100 && !afterZero && secondDigit < 0 && digit < 10) {
            digit = digit * lastUnit / 10;
        }
        if (secondDigit > 0) {
            spread = secondDigit - digit;
        }
        double value = hundredMillions + tenThousands + section + Math.max(0, digit);
        if (at == start || (value == 0 && !digits)) {
            return null;
        }
        double high = spread > 0 ? value + spread : Double.NaN;
        var style = digits ? Numeral.Style.SHAPED : Numeral.Style.HAN;
        var bound = atLeast ? Comparison.AT_LEAST : Comparison.NONE;
        return new Numeral(start, at, value, high, scale, style, bound, false);
    }
}
