package io.aludel.orm.event;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners change within embedded and converted values is written with the row that they were told of. */
@EveryDatabase
class ListenerInPlaceSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Packet.class);

    ListenerInPlaceSuiteTest() {
        super(MODELS);
    }

    @Test
    void changesWithinValuesAreWritten() {
        sessions.transactWithoutResult(session -> session.addAll(List.of(new Packet("one"), new Packet("two"))));
        try (Session session = sessions.open()) {
            List<Packet> packets = packets(session);
            assertThat(packets)
                    .extracting(packet -> packet.getPostmark().getOffice())
                    .containsExactly("created", "created");
            assertThat(packets)
                    .extracting(packet -> packet.getPostmark().getTimes())
                    .containsExactly(1, 1);
            assertThat(packets)
                    .extracting(packet -> packet.getMarks().toString())
                    .containsExactly("{1}", "{1}");
            packets.get(1).setLabel("three");
            session.commit();
        }
        try (Session session = sessions.open()) {
            List<Packet> packets = packets(session);
            assertThat(packets)
                    .extracting(packet -> packet.getPostmark().getOffice())
                    .containsExactly("created", "changed");
            assertThat(packets)
                    .extracting(packet -> packet.getPostmark().getTimes())
                    .containsExactly(1, 2);
            assertThat(packets)
                    .extracting(packet -> packet.getMarks().toString())
                    .containsExactly("{1}", "{1, 2}");
        }
    }

    @Test
    void whatIsNotLoadedStaysSo() {
        sessions.transactWithoutResult(session -> session.add(new Packet("one")));
        try (Session session = sessions.open()) {
            Packet packet = packets(session).get(0);
            session.expire(packet);
            packet.setLabel("two");
            session.commit();
            assertThat(packet.getPostmark().getTimes()).isEqualTo(2);
            assertThat(packet.getLabel()).isEqualTo("two");
        }
    }

    private static List<Packet> packets(Session session) {
        return session.execute(select(Packet.class).orderBy(Packet_.id)).all();
    }
}
