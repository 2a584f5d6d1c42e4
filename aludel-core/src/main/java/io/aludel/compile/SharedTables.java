package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query in which two entities that consist of several tables share one of them under one name, as two classes of a hierarchy
 * do: a column of it could be either's. Single use.
 */
final class SharedTables {
    private final Resolver resolver;
    private final Set<EntityRef> uses;

    /** The entities that a query uses. */
    SharedTables(Resolver resolver, Set<EntityRef> uses) {
        this.resolver = resolver;
        this.uses = uses;
    }

    /**
     * Checks a query.
     *
     * @param mentioned what it names and mentions
     * @param standing what of that stands in its FROM; the rest stands around it
     * @param around what it may refer to, or null
     */
    void check(List<From> mentioned, List<From> standing, @Nullable Scope around) {
        if (uses.stream().noneMatch(use -> resolver.from(use) instanceof Join)) {
            return;
        }
        Set<From> once = new HashSet<>();
        for (From table : leaves(standing)) {
            if (!once.add(table)) {
                refuse(table);
            }
        }
        List<From> outside = new ArrayList<>(mentioned);
        outside.removeAll(standing);
        for (From table : leaves(outside)) {
            if (once.contains(table)) {
                refuse(table);
            }
        }
        if (around != null) {
            for (From table : once) {
                if (around.around().contains(table) && owners(table).size() > 1) {
                    refuse(table);
                }
            }
        }
    }

    private static List<From> leaves(List<From> trees) {
        List<From> leaves = new ArrayList<>();
        trees.forEach(tree -> addLeaves(tree, leaves));
        return leaves;
    }

    private static void addLeaves(From tree, List<From> leaves) {
        if (tree instanceof Join join) {
            addLeaves(join.left(), leaves);
            addLeaves(join.right(), leaves);
        } else {
            leaves.add(tree);
        }
    }

    private Set<String> owners(From table) {
        Set<String> owners = new LinkedHashSet<>();
        for (EntityRef use : uses) {
            if (leaves(List.of(resolver.from(use))).contains(table)) {
                owners.add(use.type().getSimpleName());
            }
        }
        return owners;
    }

    private void refuse(From shared) {
        if (!(shared instanceof TableRef table)) {
            return;
        }
        List<String> owners = List.copyOf(owners(shared));
        boolean joins = uses.stream()
                .map(resolver::from)
                .anyMatch(from -> from instanceof Join && leaves(List.of(from)).contains(shared));
        if (!joins) {
            return;
        }
        String last = owners.get(owners.size() - 1);
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                (owners.size() == 1
                                ? last + " stands twice in one query"
                                : String.join(" and ", owners) + " meet in one query")
                        + ", and both times the table '" + table.table() + "' is read under its own name,"
                        + " so nobody can tell whose columns are meant."
                        + "\n  Usually two classes of one hierarchy are joined or compared."
                        + "\n  Give one of them a name: var other = " + last + "_.as(\"other\").");
    }
}
