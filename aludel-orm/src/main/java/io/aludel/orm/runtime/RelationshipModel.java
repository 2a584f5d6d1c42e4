package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

/** What the mapping of an entity knows of the conditions that relationships stand for. */
public interface RelationshipModel {
    /**
     * The condition under which the relationship of an object leads to a row.
     *
     * @param owner an object of this mapping
     * @param relationship the name of its attribute
     * @param target the row
     */
    Expr meeting(Object owner, String relationship, EntityRef target);

    /**
     * The condition under which the relationship of a row leads to an object.
     *
     * @param owner the row
     * @param relationship the name of its attribute
     * @param target an object of this mapping
     */
    Expr meeting(EntityRef owner, String relationship, Object target);
}
