package io.aludel.agree;

import static io.aludel.sql.Sql.select;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The values of terms on one database, with parameters or with literals. */
record Evaluation(String name, Engine engine, boolean literals) {

    /** The canonical values of each term, row by row; of a term that does not run alone, what the database says. */
    List<String> values(List<Term> terms) {
        try {
            return literals ? withLiterals(terms) : withParameters(terms);
        } catch (RuntimeException | SQLException e) {
            if (terms.size() == 1) {
                return List.of("fails: " + e.getMessage());
            }
            int half = terms.size() / 2;
            List<String> values = new ArrayList<>(values(terms.subList(0, half)));
            values.addAll(values(terms.subList(half, terms.size())));
            return values;
        }
    }

    String sql(Term term) {
        return literals
                ? engine.dialect().literal(query(List.of(term)))
                : engine.dialect().compile(query(List.of(term))).sql();
    }

    static Query<Row> query(List<Term> terms) {
        List<Selection<?>> selected = new ArrayList<>();
        for (int number = 0; number < terms.size(); number++) {
            selected.add(terms.get(number).expression().label("e" + number));
        }
        return select(selected).from(Sample.ROOT).orderBy(Sample.ROOT.col("id"));
    }

    private List<String> withParameters(List<Term> terms) {
        List<StringBuilder> values = empty(terms);
        try (Connection connection = engine.connect()) {
            for (Row row : connection.execute(query(terms)).all()) {
                for (int number = 0; number < terms.size(); number++) {
                    values.get(number)
                            .append(terms.get(number).kind().canonical(row.get(number)))
                            .append(' ');
                }
            }
        }
        return values.stream().map(StringBuilder::toString).toList();
    }

    private List<String> withLiterals(List<Term> terms) throws SQLException {
        List<StringBuilder> values = empty(terms);
        try (java.sql.Connection connection = engine.rawConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(engine.dialect().literal(query(terms)))) {
                while (rows.next()) {
                    for (int number = 0; number < terms.size(); number++) {
                        values.get(number)
                                .append(terms.get(number).kind().canonical(rows, number + 1))
                                .append(' ');
                    }
                }
            }
        }
        return values.stream().map(StringBuilder::toString).toList();
    }

    private static List<StringBuilder> empty(List<Term> terms) {
        return terms.stream().map(term -> new StringBuilder()).toList();
    }
}
