package io.aludel.orm.shape;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships of generic mapped superclasses: a type parameter stands for the entity at the other end. */
@EveryDatabase
class GenericRelationshipSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Play.class, PlayRemark.class, Opera.class, OperaRemark.class);

    private Session session;

    GenericRelationshipSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        Play play = new Play();
        play.remarks().add(new PlayRemark("long"));
        play.remarks().add(new PlayRemark("funny"));
        play.quoted().add(play.remarks().get(1));
        Opera opera = new Opera();
        opera.remarks().add(new OperaRemark("loud"));
        session.addAll(List.of(play, opera));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Play play() {
        return session.scalars(select(Play.class)).one();
    }

    @Test
    void eachClassRefersToItsOwn() {
        assertThat(play().remarks()).extracting(PlayRemark::text).containsExactly("funny", "long");
        assertThat(play().quoted()).extracting(PlayRemark::text).containsExactly("funny");
        assertThat(play().remarks().get(0).subject()).isSameAs(play());
        assertThat(MODELS.table(OperaRemark.class).foreignKeys())
                .singleElement()
                .asString()
                .contains("opera");
    }

    @Test
    void bothEndsAreInStep() {
        Play other = new Play();
        PlayRemark remark = play().remarks().get(0);
        remark.subject(other);
        session.add(other);
        session.commit();

        assertThat(other.remarks()).containsExactly(remark);
        assertThat(session.scalars(select(PlayRemark_.text).where(PlayRemark_.subject.eq(other)))
                        .all())
                .containsExactly("funny");
    }

    @Test
    void whatLeavesItsListIsDeleted() {
        play().quoted().clear();
        play().remarks().clear();
        session.commit();

        assertThat(session.scalar(select(count()).from(PlayRemark.class))).isZero();
        assertThat(session.scalar(select(count()).from(OperaRemark.class))).isEqualTo(1L);
    }

    @Test
    void queriesKnowTheOtherEnd() {
        assertThat(session.scalars(select(Opera.class).where(Opera_.remarks.any(OperaRemark_.text.eq("loud"))))
                        .all())
                .hasSize(1);
        assertThat(session.scalars(select(PlayRemark_.text)
                                .join(PlayRemark_.subject)
                                .where(Play_.quoted.any(PlayRemark_.text.eq("long"))))
                        .all())
                .isEmpty();
        session.expunge(play());
        Play loaded = session.scalars(select(Play.class).options(selectinload(Play_.remarks)))
                .one();
        assertThat(loaded.remarks()).hasSize(2);
    }
}
