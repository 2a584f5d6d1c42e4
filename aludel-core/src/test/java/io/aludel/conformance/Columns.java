package io.aludel.conformance;

import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Insert;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TableFunction;
import io.aludel.sql.ValuesExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TableRef;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Columns of what can stand in FROM, and the trees behind expressions. */
public final class Columns {
    private Columns() {}

    public static Object of(@Nullable Object source, String name) {
        if (source instanceof Table table) {
            return Sql.table(table).col(name);
        }
        if (source instanceof TableExpr table) {
            return table.col(name);
        }
        if (source instanceof QueryExpr query) {
            return query.col(name);
        }
        if (source instanceof ValuesExpr values) {
            return values.col(name);
        }
        if (source instanceof TableFunction function) {
            return function.col(name);
        }
        if (source instanceof Insert insert && (name.equals("excluded") || name.equals("inserted"))) {
            return new DmlWords.Excluded(insert);
        }
        if (source instanceof Attributes attributes) {
            return attributes.attribute(name);
        }
        throw new UnknownWord(source + " has nothing called '" + name + "'");
    }

    /** All columns of something in FROM. */
    public static List<Expression<?>> all(@Nullable Object source) {
        if (source instanceof Table table) {
            return Sql.table(table).columns();
        }
        if (source instanceof TableExpr table) {
            return table.columns();
        }
        if (source instanceof QueryExpr query) {
            return query.columns();
        }
        if (source instanceof ValuesExpr values) {
            return values.columns();
        }
        if (source instanceof TableFunction function) {
            return function.columns();
        }
        throw new UnknownWord("the columns of " + source);
    }

    /** A thing of the runner that has attributes of its own. */
    public interface Attributes {
        @Nullable
        Object attribute(String name);
    }

    static Expr node(@Nullable Object value) {
        if (value instanceof Selection<?> selection) {
            return selection.node();
        }
        if (value instanceof Expr node) {
            return node;
        }
        throw new UnknownWord("expected an expression, not " + value);
    }

    /** The first table that an expression names. */
    static @Nullable Table tableOf(Expr node) {
        Table[] found = new Table[1];
        walk(node, part -> {
            if (found[0] == null && part instanceof ColumnRef column && column.source() instanceof TableRef reference) {
                found[0] = reference.table();
            }
        });
        return found[0];
    }

    private static void walk(@Nullable Object part, Consumer<Object> visitor) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(item -> walk(item, visitor));
        } else if (part instanceof Expr) {
            visitor.accept(part);
            RecordComponent[] components = part.getClass().getRecordComponents();
            for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                try {
                    walk(component.getAccessor().invoke(part), visitor);
                } catch (ReflectiveOperationException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    static Expression<Object> expression(@Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return (Expression<Object>) expression;
        }
        throw new UnknownWord("expected an expression, not " + value);
    }
}
