package io.aludel.compile;

import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.SubqueryRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FROM elements in the order in which they were met, each once. Subqueries are told apart by their aliases, which is cheap. */
final class Sources {
    private final Map<Object, From> elements = new LinkedHashMap<>();

    static Object key(From from) {
        if (from instanceof SubqueryRef subquery) {
            return subquery.alias();
        }
        return from instanceof FunctionRef function && function.alias() != null ? function.alias() : from;
    }

    void add(From from) {
        elements.putIfAbsent(key(from), from);
    }

    /** Adds what stands at the leaves of a tree of joins. */
    void addLeaves(From from) {
        if (from instanceof Join join) {
            addLeaves(join.left());
            addLeaves(join.right());
        } else {
            add(from);
        }
    }

    /** Adds a tree of joins, and all that it consists of. */
    void addTree(From from) {
        add(from);
        if (from instanceof Join join) {
            addTree(join.left());
            addTree(join.right());
        }
    }

    static Sources leavesOf(From from) {
        Sources leaves = new Sources();
        leaves.addLeaves(from);
        return leaves;
    }

    boolean contains(From from) {
        return elements.containsKey(key(from));
    }

    boolean containsAny(Sources others) {
        return others.elements.keySet().stream().anyMatch(elements::containsKey);
    }

    Collection<From> all() {
        return elements.values();
    }

    List<From> without(Sources others) {
        List<From> rest = new ArrayList<>();
        elements.forEach((key, from) -> {
            if (!others.elements.containsKey(key)) {
                rest.add(from);
            }
        });
        return rest;
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }
}
