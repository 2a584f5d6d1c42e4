package io.aludel.dialect.standard;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementPrinter;
import io.aludel.sql.ast.TextNode;
import java.util.List;

/**
 * Writes what people read in logs and debuggers: the SQL of the reference dialect, or of PostgreSQL where that has no such construct.
 * Entities stand under the names of their classes. What neither can write is shown as the reason. Immutable, safe for use by many
 * threads.
 */
public final class ReadableSql implements StatementPrinter {
    @Override
    public String print(Statement statement) {
        try {
            return text(Dialects.DEFAULT, statement);
        } catch (AludelException standard) {
            return richer(statement, standard);
        }
    }

    @Override
    public String print(Expr expression) {
        return print(new TextNode(List.of(expression), List.of()));
    }

    /** Whoever asks for a text is looking for a mistake or reporting one; another must not get in the way. */
    private static String richer(Statement statement, AludelException standard) {
        try {
            return text(Dialects.POSTGRESQL, statement);
        } catch (AludelException e) {
            return "["
                    + String.valueOf(standard.getMessage()).lines().findFirst().orElse("") + "]";
        }
    }

    private static String text(Dialect dialect, Statement statement) {
        Statement complete = dialect.complete(statement, null);
        return dialect.compile(complete, Shape.of(complete), new NamedEntities())
                .sql();
    }
}
