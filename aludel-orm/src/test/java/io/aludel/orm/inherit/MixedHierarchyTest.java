package io.aludel.orm.inherit;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.load.FetchMode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that share the table of one that is joined to an abstract root, with a mapped superclass and a version. */
@EveryDatabase
class MixedHierarchyTest extends MappedTables {
    private static final Registry PAPERS = Registry.of(Paper.class, Report.class, DailyReport.class, Missive.class);

    private final List<String> statements = new ArrayList<>();

    MixedHierarchyTest() {
        super(PAPERS);
    }

    @BeforeEach
    void fill() {
        sessions = sessions.fetchMode(FetchMode.ONE);
        try (Session session = sessions.open()) {
            Report report = new Report();
            report.title("r");
            report.period("2024");
            DailyReport daily = new DailyReport();
            daily.title("d");
            daily.hour(7);
            daily.sign("me");
            Missive missive = new Missive();
            missive.title("l");
            missive.addressee("you");
            for (Paper paper : List.of(report, daily, missive)) {
                session.add(paper);
                session.flush();
            }
            session.commit();
        }
        engine.events().beforeExecute(statement -> statements.add(plain(statement.sql())));
    }

    @Test
    void thereIsATableForEachJoinedClass() {
        assertThat(PAPERS.metadata().sortedTables())
                .extracting(Table::name)
                .containsExactly("paper", "missive", "report");
        assertThat(PAPERS.metadata().table("report").columns())
                .extracting(Column::name)
                .containsExactly("paper_id", "signature", "period", "hour");
        assertThat(PAPERS.metadata().table("paper").columns())
                .extracting(Column::name)
                .containsExactly("id", "title", "version", "form");
    }

    @Test
    void papersAreLoadedWithReportsAndThenMissives() {
        try (Session session = sessions.open()) {
            List<Paper> papers =
                    session.execute(select(Paper.class).orderBy(Paper_.id)).all();
            assertThat(statements)
                    .containsExactly(
                            "SELECT paper.id, paper.title, paper.version, paper.form, report.paper_id, report.signature,"
                                    + " report.period FROM paper LEFT OUTER JOIN report ON paper.id = report.paper_id"
                                    + " ORDER BY paper.id",
                            "SELECT missive.id, paper.id AS id_1, missive.addressee FROM paper JOIN missive ON paper.id ="
                                    + " missive.id WHERE paper.id IN (?)");
            assertThat(((Report) papers.get(0)).period()).isEqualTo("2024");
            assertThat(((Report) papers.get(1)).signature()).isEqualTo("me");
            assertThat(((Missive) papers.get(2)).addressee()).isEqualTo("you");
            assertThat(statements).hasSize(2);
            assertThat(((DailyReport) papers.get(1)).hour()).isEqualTo(7);
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void aClassThatSharesAJoinedTableHasACondition() {
        try (Session session = sessions.open()) {
            List<DailyReport> found = session.execute(select(DailyReport.class)).all();
            assertThat(statements)
                    .containsExactly("SELECT report.paper_id, paper.id, paper.title, paper.version, report.signature,"
                            + " report.period, report.hour FROM paper JOIN report ON paper.id = report.paper_id"
                            + " WHERE paper.form IN (?)");
            assertThat(found).extracting(DailyReport::hour).containsExactly(7);
            assertThat(session.execute(select(Report.class)).all()).hasSize(2);
        }
    }

    @Test
    void theVersionCountsChangesInEveryTable() {
        try (Session session = sessions.open();
                Session other = sessions.open()) {
            DailyReport daily = session.execute(select(DailyReport.class)).one();
            DailyReport same = other.execute(select(DailyReport.class)).one();
            other.commit();
            statements.clear();
            daily.hour(8);
            session.commit();
            assertThat(statements)
                    .containsExactly(
                            "UPDATE paper SET version=? WHERE paper.id = ? AND paper.version = ?",
                            "UPDATE report SET hour=? WHERE report.paper_id = ?");
            assertThat(daily.version()).isEqualTo(2);
            assertThat(same.version()).isEqualTo(2);
        }
        try (Session session = sessions.open()) {
            DailyReport daily = session.execute(select(DailyReport.class)).one();
            session.connection().execute(Sql.text("UPDATE paper SET version = 9"));
            daily.hour(9);
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        }
    }

    @Test
    void rowsOfAllTablesAreDeleted() {
        try (Session session = sessions.open()) {
            List<Paper> papers = session.execute(select(Paper.class)).all();
            statements.clear();
            papers.forEach(session::delete);
            session.commit();
            assertThat(statements)
                    .containsExactly(
                            "DELETE FROM missive WHERE missive.id = ?",
                            "DELETE FROM report WHERE report.paper_id = ?",
                            "DELETE FROM paper WHERE paper.id = ? AND paper.version = ?");
            assertThat(session.execute(select(Paper.class)).all()).isEmpty();
        }
    }

    private static String plain(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ")
                .replaceAll("\\$[0-9]+", "?")
                .replace("`", "")
                .replace("\"", "");
    }
}
