package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.schema.Table;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entities become tables through whoever knows the mapping; here a small one made by hand. */
class EntitySpec {
    private static final class User {}

    private static final class Post {}

    private static final EntityRef USER = EntityRef.of(User.class);
    private static final EntityRef POST = EntityRef.of(Post.class);

    private static final Expression<Long> USER_ID = attribute(USER, "id", SqlTypes.BIGINT);
    private static final Expression<String> USER_FULL_NAME = attribute(USER, "fullName", SqlTypes.VARCHAR);
    private static final Expression<Long> POST_AUTHOR_ID = attribute(POST, "author.id", SqlTypes.BIGINT);
    private static final Expression<String> POST_TITLE = attribute(POST, "title", SqlTypes.VARCHAR);

    private static <T> Expression<T> attribute(EntityRef entity, String path, SqlType<T> type) {
        return Expressions.of(new AttributeRef(entity, path, type), type);
    }

    private static final EntityResolver MAPPING = new EntityResolver() {
        @Override
        public From from(EntityRef entity) {
            return new TableRef(table(entity), entity.alias());
        }

        private Table table(EntityRef entity) {
            return entity.type() == User.class ? USERS : POSTS;
        }

        /** An alias called "good" stands for some rows of its table. */
        @Override
        public @Nullable Expr criterion(EntityRef entity) {
            Alias alias = entity.alias();
            return alias != null && "good".equals(alias.name())
                    ? Conditions.equal(column(entity, "id"), column(entity, "id"))
                    : null;
        }

        @Override
        public Expr attribute(AttributeRef attribute) {
            String column = switch (attribute.path()) {
                case "author.id" -> "user_id";
                case "fullName" -> "fullname";
                default -> attribute.path();
            };
            return column(attribute.entity(), column);
        }

        private ColumnRef column(EntityRef entity, String name) {
            return new ColumnRef(from(entity), name, table(entity).column(name).type());
        }

        @Override
        public List<Expr> columns(EntityColumns columns) {
            List<Expr> all = new ArrayList<>();
            for (String name : List.of("id", columns.entity().type() == User.class ? "name" : "title")) {
                all.add(column(columns.entity(), name));
            }
            return all;
        }

        @Override
        public List<JoinStep> join(JoinStep step, RelationshipRef relationship) {
            EntityRef target = (EntityRef) step.target();
            Expr on = Conditions.equal(column(relationship.owner(), "id"), column(target, "user_id"));
            Expr extra = step.on();
            return List.of(
                    new JoinStep(step.kind(), from(target), extra == null ? on : Conditions.and(on, extra), null));
        }
    };

    private static RelationshipPath<Post> posts(EntityRef owner) {
        return new RelationshipPath<>() {
            @Override
            public RelationshipRef relationship() {
                return new RelationshipRef(owner, "posts");
            }

            @Override
            public EntityRef target() {
                return POST;
            }

            @Override
            public @Nullable Expr extraCondition() {
                return null;
            }
        };
    }

    private static String compile(Executable statement) {
        return compiled(statement.statement()).sql();
    }

    private static Compiled compiled(Statement statement) {
        return SqlSpec.STANDARD.compile(statement, Shape.of(statement), MAPPING);
    }

    @Test
    void anEntityStandsForItsColumns() {
        assertThat(compile(select(User.class).where(USER_FULL_NAME.eq("x"))))
                .isEqualTo("SELECT users.id, users.name FROM users WHERE users.fullname = ?");
    }

    @Test
    void attributesAreResultsUnderTheirOwnNames() {
        Statement query = select(USER_FULL_NAME, POST_AUTHOR_ID).statement();
        assertThat(compiled(query).sql()).isEqualTo("SELECT users.fullname, posts.user_id FROM users, posts");
        assertThat(compiled(query).columns())
                .containsExactly(
                        new ResultColumn("fullName", USERS.column("fullname").type()),
                        new ResultColumn("author_id", SqlTypes.BIGINT));
    }

    @Test
    void relationshipsAreJoinedToTheirOwner() {
        assertThat(compile(select(User.class).join(posts(USER))))
                .isEqualTo("SELECT users.id, users.name FROM users JOIN posts ON users.id = posts.user_id");
        assertThat(compile(select(POST_TITLE).join(posts(USER)).where(POST_TITLE.eq("x"))))
                .isEqualTo(
                        "SELECT posts.title FROM users JOIN posts ON users.id = posts.user_id WHERE posts.title = ?");
        assertThat(compile(select(List.of(tagName, POST_TITLE)).join(posts(USER))))
                .isEqualTo("SELECT tags.name, posts.title FROM users JOIN posts ON users.id = posts.user_id, tags");
    }

    @Test
    void aliasesOfEntitiesAreAliasesOfTables() {
        EntityRef u = EntityRef.of(User.class, "u");
        assertThat(compile(select(attribute(u, "id", SqlTypes.BIGINT)).join(posts(u))))
                .isEqualTo("SELECT u.id FROM users AS u JOIN posts ON u.id = posts.user_id");
    }

    @Test
    void attributesOfSubqueriesAreCalledByTheirPaths() {
        QueryExpr perAuthor = select(POST_AUTHOR_ID, count().label("n"))
                .groupBy(POST_AUTHOR_ID)
                .cte("per_author");
        assertThat(compile(select(USER_ID, perAuthor.col("n", Long.class))
                        .join(perAuthor, perAuthor.col(POST_AUTHOR_ID).eq(USER_ID))))
                .isEqualTo("WITH per_author AS (SELECT posts.user_id AS author_id, count(*) AS n FROM posts"
                        + " GROUP BY posts.user_id) SELECT users.id, per_author.n FROM users"
                        + " JOIN per_author ON per_author.author_id = users.id");
    }

    @Test
    void entitiesInSubqueriesCorrelate() {
        assertThat(compile(select(User.class).where(exists(select(Post.class).where(POST_AUTHOR_ID.eq(USER_ID))))))
                .isEqualTo(
                        "SELECT users.id, users.name FROM users WHERE EXISTS (SELECT posts.id, posts.title FROM posts"
                                + " WHERE posts.user_id = users.id)");
    }

    @Test
    void entitiesAreChangedThroughTheirTables() {
        assertThat(compile(insert(User.class)
                        .set(USER_FULL_NAME, "x")
                        .onConflict(USER_ID)
                        .doUpdate(USER_FULL_NAME)))
                .isEqualTo(
                        "INSERT INTO users (fullname) VALUES (?) ON CONFLICT (id) DO UPDATE SET fullname = excluded.fullname");
        assertThat(compile(update(User.class).set(USER_FULL_NAME, "x").where(USER_ID.eq(1L))))
                .isEqualTo("UPDATE users SET fullname=? WHERE users.id = ?");
        assertThat(compile(delete(User.class).where(USER_ID.eq(1L)))).isEqualTo("DELETE FROM users WHERE users.id = ?");
    }

    @Test
    void inASubqueryTheColumnsOfAnEntityAreNamedInTheirPlace() {
        SelectNode query = SelectNode.of(List.of(new EntityColumns(USER), POST_TITLE.node(), postId.node()));
        assertThat(compiled(query).sql())
                .isEqualTo("SELECT users.id, users.name, posts.title, posts.id AS id_1 FROM users, posts");
        SubqueryRef derived = new SubqueryRef(query, Alias.named("s"), false);
        assertThat(compiled(SelectNode.of(List.of(new ColumnRef(derived, "id", SqlTypes.BIGINT))))
                        .sql())
                .isEqualTo("SELECT s.id_1 FROM (SELECT users.id AS id, users.name AS name, posts.title AS title,"
                        + " posts.id AS id_1 FROM users, posts) AS s");
    }

    @Test
    void anEntityIsNotASingleValue() {
        assertThatThrownBy(() -> compile(select(Expressions.of(new EntityColumns(USER), SqlTypes.UNKNOWN)
                        .cast(INTEGER))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("User stands inside an expression");
    }

    @Test
    void aConnectionKnowsNoEntities() {
        Statement query = select(User.class).statement();
        assertThatThrownBy(() -> SqlSpec.STANDARD.compile(query, Shape.of(query), EntityResolver.NONE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("entity User, which a plain connection does not know");
    }

    @Test
    void aJoinAlongForeignKeysTakesWhatIsTrueOfTheEntityBesideThem() {
        EntityRef good = EntityRef.of(Post.class, "good");
        EntityItem<Post> posts = () -> good;
        assertThat(compile(select(USER_FULL_NAME).outerJoin(posts)))
                .isEqualTo("SELECT users.fullname FROM users LEFT OUTER JOIN posts AS good ON users.id = good.user_id"
                        + " AND good.id = good.id");
    }
}
