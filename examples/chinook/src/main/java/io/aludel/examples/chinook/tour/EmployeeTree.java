package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.select;

import io.aludel.examples.chinook.model.Employee;
import io.aludel.examples.chinook.model.Employee_;
import io.aludel.orm.Session;

/** A table that refers to itself: one statement for each level of the tree, however many employees there are. */
final class EmployeeTree {
    private final Stage stage;

    EmployeeTree(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.narrator().title("Who reports to whom: a class that refers to itself");
        try (Session session = stage.sessions().open()) {
            String tree = stage.narrator().count("The tree of employees", () -> {
                StringBuilder lines = new StringBuilder();
                session.execute(select(Employee.class).where(Employee_.manager.isNull()))
                        .all()
                        .forEach(boss -> draw(boss, "", lines));
                return lines.toString();
            });
            tree.lines().forEach(line -> stage.narrator().say("  %s", line));
        }
    }

    private static void draw(Employee employee, String indent, StringBuilder lines) {
        lines.append(indent)
                .append(employee.getName())
                .append(", ")
                .append(employee.getTitle())
                .append('\n');
        employee.getReports().forEach(report -> draw(report, indent + "  ", lines));
    }
}
