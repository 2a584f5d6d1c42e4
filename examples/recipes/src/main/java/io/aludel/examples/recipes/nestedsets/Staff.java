package io.aludel.examples.recipes.nestedsets;

import static io.aludel.sql.Sql.caseWhen;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;

import io.aludel.engine.Connection;
import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.TableExpr;
import java.util.List;

/** Keeps the intervals right, and reads the tree by them. */
public final class Staff {
    private Staff() {}

    /** From now on somebody new gets a place within his boss's interval, and all to the right of it make room. */
    public static Registration keepIntervals(SessionFactory sessions) {
        Table staff = sessions.registry().table(Employee.class);
        return sessions.events()
                .beforeInsert(Employee.class, (employee, connection) -> place(employee, connection, staff));
    }

    private static void place(Employee employee, Connection connection, Table table) {
        Employee boss = employee.boss();
        if (boss == null) {
            employee.place(1, 2);
            return;
        }
        TableExpr staff = table(table);
        NumberExpr<Integer> left = staff.number("lft", Integer.class);
        NumberExpr<Integer> right = staff.number("rgt", Integer.class);
        int end = connection
                .execute(select(right).where(staff.col("id", Long.class).eq(boss.id())))
                .one();
        connection.execute(update(table)
                .set(left, caseWhen(left.gt(end), left.plus(2)).otherwise(left))
                .set(right, right.plus(2))
                .where(right.ge(end)));
        employee.place(end, end + 1);
    }

    /** Everybody, each with his depth in the tree, from left to right. */
    public static List<String> chart(Session session) {
        var above = Employee_.as("above");
        return session.execute(select(Employee_.name, count(above.id).label("depth"))
                        .join(above, Employee_.left.between(above.left, above.right))
                        .groupBy(Employee_.id, Employee_.name, Employee_.left)
                        .orderBy(Employee_.left))
                .map((name, depth) -> "  ".repeat(depth.intValue() - 1) + name)
                .all();
    }

    /** All below somebody, by one condition. */
    public static List<Employee> below(Session session, String name) {
        var boss = Employee_.as("boss");
        return session.execute(select(Employee.class)
                        .join(boss, Employee_.left.gt(boss.left).and(Employee_.right.lt(boss.right)))
                        .where(boss.name.eq(name))
                        .orderBy(Employee_.left))
                .all();
    }
}
