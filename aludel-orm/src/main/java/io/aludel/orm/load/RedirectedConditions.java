package io.aludel.orm.load;

import io.aludel.orm.mapping.Mappings;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

/** Conditions of changes of many rows, over other uses of their entity. Stateless. */
public final class RedirectedConditions {
    private RedirectedConditions() {}

    /** The condition about another use of an entity. */
    public static Expr of(Expr condition, EntityRef from, EntityRef to) {
        return Redirection.of(condition, from, to);
    }

    /** Whether the condition of a DELETE asks for tables of its entity that are not its own. */
    public static boolean needOthers(DeleteNode delete, Mappings mappings) {
        return SpreadChanges.needsOthers(delete, new OrmResolver(mappings));
    }
}
