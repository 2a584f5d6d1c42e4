package io.aludel.examples.recipes.adjacency;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.recursive;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import io.aludel.sql.QueryExpr;
import java.util.List;

/** Ways to read a tree. */
public final class Trees {
    private Trees() {}

    /** All trees to a depth, one statement for each level. */
    public static List<Node> roots(Session session, int depth) {
        return session.execute(select(Node.class)
                        .where(Node_.parent.isNull())
                        .options(selectinload(Node_.children).recursion(depth)))
                .all();
    }

    /** The names of a node and all below it, however deep, by one recursive statement. */
    public static List<String> namesBelow(Session session, String name) {
        QueryExpr below = recursive(
                "below",
                select(Node_.id, Node_.name).where(Node_.name.eq(name)),
                known -> select(Node_.id, Node_.name)
                        .join(known, Node_.parent.id().eq(known.col(Node_.id))));
        return session.scalars(select(below.col(Node_.name)).orderBy(below.col(Node_.name)))
                .all();
    }
}
