package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlAround;
import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values: a place for each that is sent beside the text, or literals in a definition, within the SQL that their types ask for.
 * Belongs to one compiler.
 */
final class ValueWriter {
    private final SqlCompiler out;
    private final @Nullable Slots slots;

    ValueWriter(SqlCompiler out, @Nullable Slots slots) {
        this.out = out;
        this.slots = slots;
    }

    void bind(Bind bind) {
        if (bind.isList()) {
            listOf(bind);
        } else {
            bindAs(bind, bind.type());
        }
    }

    void bindAs(Bind bind, SqlType<?> given) {
        SqlType<?> type = given.on(out.syntax().dialect());
        SqlAround around = type.around();
        if (around == null || around.parameter() == null) {
            value(bind, given, type);
        } else {
            within(around.parameter(), () -> value(bind, given, type));
        }
    }

    private void value(Bind bind, SqlType<?> given, SqlType<?> type) {
        if (slots == null) {
            if (bind.isRequired()) {
                throw new CompileException(
                        ErrorCode.COMPILE_FAILED,
                        "the parameter ':" + bind.name() + "' has no value that could be written."
                                + "\n  Give it one: parameter(name, type, value), or bind(..).");
            }
            out.write(out.syntax().literals().literal(bind.value(), type));
        } else {
            out.slot(slots.of(bind), given);
        }
        String cast = out.syntax().casts().cast(type, out.syntax().types().parameterCast(out.syntax(), type));
        if (cast != null) {
            out.write("::" + cast);
        }
    }

    /** A list in SQL of the application's own brings its parentheses. */
    private void listOf(Bind list) {
        List<? extends Expr> elements = elements(list);
        out.write("(");
        if (elements.isEmpty()) {
            out.syntax().clauses().emptyList(out, 1, false);
        } else {
            out.list(elements).write(")");
        }
    }

    /** The values of a list, each a parameter of its own. */
    List<? extends Expr> elements(Bind list) {
        return slots == null ? list.elements(list.value()) : slots.elements(list);
    }

    /** Writes an expression whose value comes out of the statement, within the SQL of its type if there is such. */
    boolean yielded(Expr expression, SqlType<?> type) {
        SqlAround around = type.on(out.syntax().dialect()).around();
        if (around == null || around.column() == null) {
            out.expression(expression);
            return false;
        }
        within(around.column(), () -> out.expression(expression));
        return true;
    }

    private void within(String template, Runnable value) {
        int place = template.indexOf(SqlAround.PLACE);
        out.write(template.substring(0, place));
        value.run();
        out.write(template.substring(place + SqlAround.PLACE.length()));
    }
}
