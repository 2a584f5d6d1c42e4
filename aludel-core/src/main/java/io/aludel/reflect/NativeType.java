package io.aludel.reflect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a type as a database writes it, taken apart.
 *
 * @param name in lower case, without what stands in parentheses
 * @param first the first number in parentheses, or -1
 * @param second the second number in parentheses, or -1
 */
public record NativeType(String name, int first, int second) {
    private static final Pattern ARGUMENTS = Pattern.compile("\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\)");

    /** Takes a type apart: {@code NUMERIC(10, 2)}, {@code timestamp(3) with time zone}. Numbers of more than nine digits count as none. */
    public static NativeType parse(String text) {
        Matcher arguments = ARGUMENTS.matcher(text);
        if (!arguments.find()) {
            return new NativeType(normal(text), -1, -1);
        }
        String rest = text.substring(0, arguments.start()) + " " + text.substring(arguments.end());
        int second = arguments.group(2) == null ? -1 : Integer.parseInt(arguments.group(2));
        return new NativeType(normal(rest), number(arguments.group(1)), second);
    }

    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
