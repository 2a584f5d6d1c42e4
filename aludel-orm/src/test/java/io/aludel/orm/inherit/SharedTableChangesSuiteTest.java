package io.aludel.orm.inherit;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.Synchronization;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk changes of a class that shares the table of a joined one: rows of other classes there stay as they are. */
@EveryDatabase
class SharedTableChangesSuiteTest extends MappedTables {
    private static final Registry PAPERS = Registry.of(Paper.class, Report.class, DailyReport.class, Missive.class);

    SharedTableChangesSuiteTest() {
        super(PAPERS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            Report monthly = new Report();
            monthly.title("monthly");
            monthly.period("may");
            DailyReport early = new DailyReport();
            early.title("early");
            early.period("may");
            early.hour(7);
            DailyReport late = new DailyReport();
            late.title("late");
            late.period("june");
            late.hour(19);
            List.of(monthly, early, late).forEach(paper -> {
                session.add(paper);
                session.flush();
            });
        });
    }

    private static Report titled(Session session, String title) {
        return session.execute(select(Report.class).where(Report_.title.eq(title)))
                .one();
    }

    private static List<String> periods(Session session) {
        return session.execute(select(Report.class).orderBy(Report_.id)).stream()
                .map(Report::period)
                .toList();
    }

    @Test
    void anUpdateOfAllReachesOnlyObjectsOfTheClass() {
        for (Synchronization way : Synchronization.values()) {
            try (Session session = sessions.open()) {
                Report monthly = titled(session, "monthly");
                Report early = titled(session, "early");

                assertThat(session.execute(
                                        update(DailyReport.class)
                                                .set(DailyReport_.period, "new")
                                                .allRows(),
                                        way)
                                .rowCount())
                        .as(way.name())
                        .isEqualTo(2);

                assertThat(monthly.period()).as(way.name()).isEqualTo("may");
                assertThat(early.period()).as(way.name()).isEqualTo(way == Synchronization.NONE ? "may" : "new");
                session.expireAll();
                assertThat(periods(session)).as(way.name()).containsExactly("may", "new", "new");
                session.rollback();
            }
        }
    }

    @Test
    void anUpdateByAColumnOfTheJoinedClassIsOfTheClassOnly() {
        for (Synchronization way : Synchronization.values()) {
            try (Session session = sessions.open()) {
                Report monthly = titled(session, "monthly");
                DailyReport early = (DailyReport) titled(session, "early");
                assertThat(early.hour()).isEqualTo(7);

                assertThat(session.execute(
                                        update(DailyReport.class)
                                                .set(DailyReport_.hour, 8)
                                                .where(DailyReport_.period.eq("may")),
                                        way)
                                .rowCount())
                        .as(way.name())
                        .isEqualTo(1);

                assertThat(early.hour()).as(way.name()).isEqualTo(way == Synchronization.NONE ? 7 : 8);
                assertThat(monthly.period()).isEqualTo("may");
                session.refresh(early);
                assertThat(early.hour()).as(way.name()).isEqualTo(8);
                session.rollback();
            }
        }
    }

    @Test
    void aDeletionByAColumnOfTheJoinedClassIsOfTheClassOnly() {
        for (Synchronization way : Synchronization.values()) {
            try (Session session = sessions.open()) {
                Report monthly = titled(session, "monthly");
                Report early = titled(session, "early");

                assertThat(session.execute(delete(DailyReport.class).where(DailyReport_.period.eq("may")), way)
                                .rowCount())
                        .as(way.name())
                        .isEqualTo(1);

                assertThat(session.inspect(monthly).isPersistent())
                        .as(way.name())
                        .isTrue();
                assertThat(session.inspect(early).isDeleted()).as(way.name()).isEqualTo(way != Synchronization.NONE);
                session.expunge(monthly);
                assertThat(periods(session)).as(way.name()).containsExactly("may", "june");
                session.rollback();
            }
        }
    }
}
