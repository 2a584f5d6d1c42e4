package io.aludel.compile;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import java.util.List;

/** How databases write the next number of a sequence. Stateless. */
public final class SequenceTemplates {
    private SequenceTemplates() {}

    /** For databases that have no sequences. */
    static void none(SqlCompiler out, List<Expr> names) {
        throw out.syntax().unsupported("the next number of a sequence", "Let the database number the rows.");
    }

    /** {@code NEXT VALUE FOR numbers}, as the standard writes it. */
    public static void nextValueFor(SqlCompiler out, List<Expr> names) {
        out.write("NEXT VALUE FOR ").write(name(out, names));
    }

    /** {@code nextval(numbers)}. */
    public static void nextval(SqlCompiler out, List<Expr> names) {
        out.write("nextval(").write(name(out, names)).write(")");
    }

    /** {@code nextval('numbers')}. */
    public static void nextvalOfText(SqlCompiler out, List<Expr> names) {
        out.write("nextval(").write(SchemaNames.literal(name(out, names))).write(")");
    }

    /** The last part is the sequence's own name, one before it that of its schema. */
    private static String name(SqlCompiler out, List<Expr> names) {
        int last = names.size() - 1;
        String schema = last == 0 ? null : ((LabelRef) names.get(0)).name();
        return out.syntax().identifiers().qualified(schema, ((LabelRef) names.get(last)).name());
    }
}
