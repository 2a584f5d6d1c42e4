package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns entities and their attributes into tables and columns while a statement is compiled. The object-relational layer supplies
 * one that knows the mapping.
 */
public interface EntityResolver {
    /** The table of an entity; equal references give equal elements. */
    From from(EntityRef entity);

    /** The table of an entity that a statement changes. */
    default From target(EntityRef entity) {
        return from(entity);
    }

    /**
     * What is true of rows of an entity but not of all rows of its tables, such as the discriminator of a class that shares its table;
     * null when there is nothing. It goes into WHERE, or into ON where the entity is joined.
     */
    default @Nullable Expr criterion(EntityRef entity) {
        return null;
    }

    /** The column of an attribute. */
    Expr attribute(AttributeRef attribute);

    /** The columns of a whole entity. */
    List<Expr> columns(EntityColumns entity);

    /**
     * The joins that a relationship stands for: one, or two where a table of links stands between.
     *
     * @param step the join as it was asked for; its relationship is not null
     * @return steps whose targets are tables and whose conditions are complete
     */
    List<SelectNode.JoinStep> join(SelectNode.JoinStep step, RelationshipRef relationship);

    /**
     * The condition under which two entities meet along a relationship, or one meets none. What is asked twice for the same node answers the same.
     */
    default Expr relation(RelationCondition relation) {
        throw unknown(relation.relationship().owner().type());
    }

    /**
     * Whether a parameter belongs to the mapping, such as the number in a computed attribute; its value then goes with the text. Other
     * parameters are part of the statement's shape.
     */
    default boolean supplies(Bind bind) {
        return false;
    }

    /** Whether some tables have rows that statements must not see or touch, so that {@link #policy} has to be asked. */
    default boolean hasPolicies() {
        return false;
    }

    /**
     * Which rows of a table may be seen and touched, whatever the statement asks for; null for all of them. It is added wherever the table
     * stands: in FROM, under an alias, in subqueries and WITH, in what is changed and in what an upsert changes.
     *
     * @param changed whether the statement changes these rows, so that the table stands alone
     */
    default @Nullable Expr policy(TableRef rows, boolean changed) {
        return null;
    }

    /** The column of a table whose value is not for statements to choose, and its value; null when there is none. */
    default @Nullable Assignment imposed(TableRef table) {
        return null;
    }

    /** Looks at the columns of a table that an INSERT or UPDATE writes; refuses by an exception those that are not for statements to choose. */
    default void written(TableRef rows, List<String> columns) {}

    /** Compared by content: what is equal adds the same conditions to the same statement. */
    default Object guard() {
        return "";
    }

    /** Looks at SQL that the application wrote itself; refuses it by an exception. */
    default void raw(String sql) {}

    /** Knows no entities: for statements executed on a connection. */
    EntityResolver NONE = new EntityResolver() {
        @Override
        public From from(EntityRef entity) {
            throw unknown(entity.type());
        }

        @Override
        public Expr attribute(AttributeRef attribute) {
            throw unknown(attribute.entity().type());
        }

        @Override
        public List<Expr> columns(EntityColumns entity) {
            throw unknown(entity.entity().type());
        }

        @Override
        public List<SelectNode.JoinStep> join(SelectNode.JoinStep step, RelationshipRef relationship) {
            throw unknown(relationship.owner().type());
        }
    };

    private static CompileException unknown(Class<?> entity) {
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "the statement names entity " + entity.getSimpleName() + ", which a plain connection does not know."
                        + "\n  Execute it with a Session, or name the table instead: table(metadata.table(..)).");
    }
}
