package io.aludel.sql.ast;

import java.util.ServiceLoader;

/** What {@code toString()} shows of statements and expressions: standard SQL, without values. Stateless. */
public final class Printed {
    private Printed() {}

    /** Found when the first statement is printed. */
    private static final class Holder {
        static final StatementPrinter PRINTER = ServiceLoader.load(
                        StatementPrinter.class, StatementPrinter.class.getClassLoader())
                .findFirst()
                .orElseThrow();
    }

    /** The text of a statement. */
    public static String of(Statement statement) {
        return Holder.PRINTER.print(statement);
    }

    /** The text of an expression. */
    public static String of(Expr expression) {
        return Holder.PRINTER.print(expression);
    }
}
