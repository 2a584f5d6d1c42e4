package io.aludel.orm.load;

import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;

/** Names the entities of a select list in FROM, where they stand for more than a table: a join, or some of its rows. */
final class SelectedEntities {
    private SelectedEntities() {}

    /** The elements of FROM with the selected entities that neither stand there nor are joined. */
    static List<From> named(SelectNode select, OrmResolver resolver) {
        List<From> from = new ArrayList<>(select.from());
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns columns
                    && resolver.source(columns.entity()).mapping().isMoreThanTable()
                    && !stands(columns.entity(), from, select, resolver)) {
                from.add(columns.entity());
            }
        }
        return from;
    }

    private static boolean stands(EntityRef entity, List<From> from, SelectNode select, OrmResolver resolver) {
        From whole = resolver.from(entity);
        return from.stream().anyMatch(element -> same(element, entity, whole))
                || select.joins().stream().anyMatch(step -> same(step.target(), entity, whole));
    }

    private static boolean same(From element, EntityRef entity, From whole) {
        return element.equals(entity) || element.equals(whole);
    }
}
