package io.aludel.test.migrate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts of a driver are one value, which a change of its column's type may have given another text. Stateless. */
final class SameValue {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d{1,3})?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?)?(?: ?(?:Z|[+-]\\d\\d(?::?\\d\\d)?))?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

    private SameValue() {}

    /** A key's text, so that a number or UUID stays the same in a column of another type. */
    static String identity(String value) {
        return UUID.matcher(value).matches() ? uuid(value) : value.stripTrailing();
    }

    static boolean of(String value, String type, String now, String typeNow) {
        if (value.equals(now)) {
            return true;
        }
        if (type.equals(typeNow)) {
            // The same kind of type may have other digits, or be padded with blanks.
            return isNumber(value, now)
                    ? new BigDecimal(value).compareTo(new BigDecimal(now)) == 0
                    : value.stripTrailing().equals(now.stripTrailing());
        }
        if (isNumber(value, now)) {
            return equalNumbers(new BigDecimal(value), new BigDecimal(now), isFloating(type) || isFloating(typeNow));
        }
        return canonical(value).equals(canonical(now));
    }

    private static boolean isNumber(String value, String now) {
        return NUMBER.matcher(value).matches() && NUMBER.matcher(now).matches();
    }

    private static boolean equalNumbers(BigDecimal one, BigDecimal other, boolean rounded) {
        if (!rounded) {
            return one.compareTo(other) == 0;
        }
        BigDecimal size = one.abs().max(other.abs());
        return one.subtract(other).abs().compareTo(size.scaleByPowerOfTen(-6)) <= 0;
    }

    private static boolean isFloating(String type) {
        return type.startsWith("float") || type.startsWith("real") || type.startsWith("double");
    }

    private static String canonical(String value) {
        String text = value.strip();
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            String fraction = time.group(4) == null ? "" : time.group(4).replaceAll("0+$", "");
            return time.group(1) + "T" + (time.group(2) == null ? "00:00" : time.group(2)) + ":"
                    + (time.group(3) == null ? "00" : time.group(3)) + (fraction.isEmpty() ? "" : "." + fraction);
        }
        if (UUID.matcher(text).matches()) {
            return uuid(text);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return text.replaceAll("\\s", "");
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true", "1" -> "true";
            case "f", "false", "0" -> "false";
            default -> text;
        };
    }

    private static String uuid(String text) {
        return text.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
