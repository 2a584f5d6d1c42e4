package io.aludel.dialect.postgresql;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimal numbers as groups of four digits on both sides of the point. Stateless. */
final class BinaryNumeric {
    private static final int GROUP = 4;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int NEGATIVE = 0x4000;

    private BinaryNumeric() {}

    static void write(BinaryBuffer to, BigDecimal value) {
        int scale = Math.max(0, value.scale());
        int fractionGroups = (scale + GROUP - 1) / GROUP;
        BigInteger digits = value.abs().setScale(fractionGroups * GROUP).unscaledValue();
        int[] groups = new int[digits.bitLength() / 13 + 1];
        int count = 0;
        for (BigInteger rest = digits; rest.signum() > 0; count++) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            groups[count] = parts[1].intValue();
            rest = parts[0];
        }
        to.int4(8 + 2 * count);
        to.int2(count);
        // How often the first group has to be multiplied by 10,000.
        to.int2(count == 0 ? 0 : count - 1 - fractionGroups);
        to.int2(value.signum() < 0 ? NEGATIVE : 0);
        to.int2(scale);
        for (int index = count - 1; index >= 0; index--) {
            to.int2(groups[index]);
        }
    }
}
