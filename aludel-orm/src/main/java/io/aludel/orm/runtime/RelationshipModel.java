package io.aludel.orm.runtime;

import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Select;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

/** What the mapping of an entity knows of the conditions that relationships stand for. */
public interface RelationshipModel {
    /** A query of what the relationship of an object holds, in the order of the mapping. */
    <E> Select<E> elements(Object owner, String relationship, Class<E> type);

    /** The condition that rows of the other end belong to the relationship of an object, for UPDATE and DELETE. */
    Predicate membership(Object owner, String relationship);

    /** An INSERT of rows at the other end of the relationship of an object. */
    Insert insertion(Object owner, String relationship);

    /**
     * The condition under which the relationship of an object leads to a row.
     *
     * @param owner an object of this mapping
     * @param relationship the name of its attribute
     * @param target the row
     */
    Expr meeting(Object owner, String relationship, EntityRef target);

    /**
     * The condition under which a row is that of an object.
     *
     * @param row the row
     * @param object an object of this mapping
     */
    Expr identity(EntityRef row, Object object);

    /**
     * The condition under which the relationship of a row leads to an object.
     *
     * @param owner the row
     * @param relationship the name of its attribute
     * @param target an object of this mapping
     */
    Expr meeting(EntityRef owner, String relationship, Object target);
}
