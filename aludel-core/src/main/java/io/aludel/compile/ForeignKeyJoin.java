package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Derives the ON condition of a join from the foreign keys between its sides. Single use. */
final class ForeignKeyJoin {
    private final From target;

    ForeignKeyJoin(From target) {
        this.target = target;
    }

    /** Which of the elements has a foreign key to the target, or is the target of one of its own. */
    int leftSide(List<From> trees) {
        if (trees.isEmpty()) {
            throw nothingToJoin(target);
        }
        int found = -1;
        for (int index = 0; index < trees.size(); index++) {
            if (!conditions(trees.get(index)).isEmpty()) {
                if (found >= 0) {
                    throw ambiguous("several elements of FROM");
                }
                found = index;
            }
        }
        return Math.max(found, 0);
    }

    /**
     * The condition for a join of an element with the target.
     *
     * @throws CompileException when no foreign key connects them, or more than one does
     */
    Expr condition(From left) {
        if (left instanceof Join join) {
            List<Expr> nearest = conditions(join.right());
            if (nearest.size() == 1) {
                return nearest.get(0);
            }
        }
        List<Expr> found = conditions(left);
        if (found.isEmpty()) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "there is no foreign key between " + names(left) + " and " + names(target)
                            + ", so the join has no condition.\n  Give one: join(target, condition).");
        }
        if (found.size() > 1) {
            throw ambiguous("several foreign keys connect " + names(left) + " with");
        }
        return found.get(0);
    }

    static CompileException nothingToJoin(From target) {
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "nothing stands in FROM that " + names(target) + " could be joined to."
                        + "\n  Select a column of the left side, or name it with from(..).");
    }

    private CompileException ambiguous(String what) {
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "the join to " + names(target) + " is ambiguous: " + what + " " + names(target) + "."
                        + "\n  Give the condition: join(target, condition).");
    }

    private List<Expr> conditions(From left) {
        List<Expr> found = new ArrayList<>();
        for (From one : Sources.leavesOf(left).all()) {
            for (From other : Sources.leavesOf(target).all()) {
                if (one instanceof TableRef first && other instanceof TableRef second) {
                    collect(first, second, found);
                    if (first.table() != second.table()) {
                        collect(second, first, found);
                    }
                }
            }
        }
        return found;
    }

    private static void collect(TableRef referring, TableRef referred, List<Expr> found) {
        for (ForeignKey key : referring.table().foreignKeys()) {
            if (refersTo(referring.table(), key, referred.table())) {
                found.add(condition(referring, referred, key));
            }
        }
    }

    private static boolean refersTo(Table table, ForeignKey key, Table referred) {
        String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
        return key.referredTable().equals(referred.name()) && Objects.equals(schema, referred.schema());
    }

    private static Expr condition(TableRef referring, TableRef referred, ForeignKey key) {
        List<Column<?>> targets = referring.table().referredColumns(key);
        Expr all = null;
        for (int index = 0; index < targets.size(); index++) {
            Column<?> own = referring.table().column(key.columns().get(index));
            Expr pair = Conditions.equal(column(referred, targets.get(index)), column(referring, own));
            all = Conditions.and(all, pair);
        }
        return all == null ? Constant.TRUE : all;
    }

    private static ColumnRef column(TableRef source, Column<?> column) {
        return new ColumnRef(source, column.name(), column.type());
    }

    private static String names(@Nullable From from) {
        if (from == null) {
            return "nothing";
        }
        List<String> names = new ArrayList<>();
        for (From leaf : Sources.leavesOf(from).all()) {
            names.add(leaf instanceof TableRef table ? "'" + table.table().fullName() + "'" : "a subquery");
        }
        return String.join(", ", names);
    }
}
