package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Company;
import io.aludel.orm.flush.model.Country;
import io.aludel.orm.flush.model.Egg;
import io.aludel.orm.flush.model.Employee;
import io.aludel.orm.flush.model.Entry;
import io.aludel.orm.flush.model.Folder;
import io.aludel.orm.flush.model.Genre;
import io.aludel.orm.flush.model.Hen;
import io.aludel.orm.flush.model.Region;
import io.aludel.orm.flush.model.Seat;
import io.aludel.orm.flush.model.Ticket;
import io.aludel.orm.flush.model.Town;
import io.aludel.orm.flush.model.Track;
import io.aludel.orm.flush.model.Widget;

/** Tests of what a flush would send, in which order: the printed plan, without a database. */
abstract class PlannedFlushes {
    final PlanSession session = new PlanSession(
            Artist.class,
            Genre.class,
            Album.class,
            Track.class,
            Country.class,
            Company.class,
            Employee.class,
            Hen.class,
            Egg.class,
            Folder.class,
            Seat.class,
            Ticket.class,
            Widget.class,
            Entry.class,
            Region.class,
            Town.class);

    final void plan(String... lines) {
        FlushPlan plan = session.plan();
        assertThat(plan.toString().lines()).containsExactly(lines);
    }

    final void noPlan() {
        assertThat(session.plan().toString()).isEmpty();
        assertThat(session.plan().isEmpty()).isTrue();
    }
}
