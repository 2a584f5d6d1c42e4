package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the ON condition of a join from the foreign keys between its sides. Single use. */
final class ForeignKeyJoin {
    private final From target;

    ForeignKeyJoin(From target) {
        this.target = target;
    }

    /** A tree of joins in which every join has its condition. */
    static From complete(From from) {
        if (!(from instanceof Join join)) {
            return from;
        }
        From left = complete(join.left());
        From right = complete(join.right());
        Expr on = join.on();
        if (on == null && join.kind() != JoinKind.CROSS) {
            on = new ForeignKeyJoin(right).condition(left);
        }
        return new Join(join.kind(), left, right, on);
    }

    /** Whether a foreign key connects an element with the target. */
    boolean connects(From left) {
        return !conditions(left).isEmpty();
    }

    /**
     * The condition for a join of an element with the target.
     *
     * @throws CompileException when no foreign key connects them, or more than one does
     */
    Expr condition(From left) {
        if (left instanceof Join join) {
            List<Expr> nearest = conditions(join.right());
            if (!nearest.isEmpty()) {
                return only(nearest, join.right());
            }
        }
        List<Expr> found = conditions(left);
        if (found.isEmpty()) {
            throw unconnected(List.of(left));
        }
        return only(found, left);
    }

    private Expr only(List<Expr> found, From left) {
        if (found.size() > 1) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "the join to " + names(target) + " is ambiguous: several foreign keys connect " + names(left)
                            + " with " + names(target) + ".\n  Give the condition: join(target, condition).");
        }
        return found.get(0);
    }

    CompileException unconnected(List<From> lefts) {
        List<String> all = lefts.stream().map(ForeignKeyJoin::names).toList();
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "there is no foreign key between " + String.join(", ", all) + " and " + names(target)
                        + ", so the join has no condition.\n  Give one: join(target, condition).");
    }

    static CompileException nothingToJoin(From target) {
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "nothing stands in FROM that " + names(target) + " could be joined to."
                        + "\n  Select a column of the left side, or name it with from(..).");
    }

    private List<Expr> conditions(From left) {
        List<Expr> found = new ArrayList<>();
        for (From one : Sources.leavesOf(left).all()) {
            for (From other : Sources.leavesOf(target).all()) {
                for (TableColumns first : TableColumns.of(one)) {
                    for (TableColumns second : TableColumns.of(other)) {
                        collect(second, first, found);
                        if (first.table() != second.table()) {
                            collect(first, second, found);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void collect(TableColumns referring, TableColumns referred, List<Expr> found) {
        for (ForeignKey key : referring.table().foreignKeys()) {
            if (referring.refersTo(key, referred.table())) {
                Expr condition = condition(referring, referred, key);
                if (condition != null && !found.contains(condition)) {
                    found.add(condition);
                }
            }
        }
    }

    private static @Nullable Expr condition(TableColumns referring, TableColumns referred, ForeignKey key) {
        List<Column<?>> targets = referring.table().referredColumns(key);
        Expr all = null;
        for (int index = 0; index < targets.size(); index++) {
            Expr own = referring.column(key.columns().get(index));
            Expr its = referred.column(targets.get(index).name());
            if (own == null || its == null) {
                return null;
            }
            all = Conditions.and(all, Conditions.equal(its, own));
        }
        return all == null ? Constant.TRUE : all;
    }

    static String names(From from) {
        List<String> names = new ArrayList<>();
        for (From leaf : Sources.leavesOf(from).all()) {
            if (leaf instanceof TableRef table) {
                names.add("'" + table.table().fullName() + "'");
            } else {
                names.add(leaf instanceof SampleRef ? "a sample" : "a subquery");
            }
        }
        return String.join(", ", names);
    }
}
