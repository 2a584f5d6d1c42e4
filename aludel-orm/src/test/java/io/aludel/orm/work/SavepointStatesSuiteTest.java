package io.aludel.orm.work;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Savepoint;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rollback of a savepoint does to objects that were added, changed, linked, deleted and replaced in it, and to the others. */
@EveryDatabase
class SavepointStatesSuiteTest extends WorkSuite {
    @Test
    void changesBeforeItStayAndThoseWithinAreForgotten() {
        GalaStaging gala = new GalaStaging("Aida", 1, "Verdi & Sons");
        OperaStaging opera = new OperaStaging("Tosca", 2);
        session.addAll(List.of(gala, opera));
        session.commit();
        gala.patron("before");
        opera.title("before");
        Savepoint part = session.beginNested();
        assertThat(gala.version()).isEqualTo(2);
        gala.patron("within");
        gala.title("within");
        session.flush();
        assertThat(gala.version()).isEqualTo(3);
        part.rollback();

        assertThat(session.inspect(opera).expiredAttributes()).isEmpty();
        assertThat(session.inspect(gala).expiredAttributes()).contains("patron", "title", "version");
        assertThat(gala.patron()).isEqualTo("before");
        assertThat(gala.title()).isEqualTo("Aida");
        assertThat(gala.version()).isEqualTo(2);
        gala.patron("after");
        session.commit();
        assertThat(gala.version()).isEqualTo(3);
        assertThat(opera.title()).isEqualTo("before");
    }

    @Test
    void unflushedChangesAreForgottenToo() {
        OperaStaging opera = new OperaStaging("Tosca", 2);
        session.add(opera);
        session.commit();
        assertThat(opera.opus()).isEqualTo(2);
        Savepoint part = session.beginNested();
        opera.opus(3);
        part.rollback();

        assertThat(session.dirty()).isEmpty();
        assertThat(opera.opus()).isEqualTo(2);
        session.commit();
        assertThat(rows("SELECT opus FROM opera_staging")).containsExactly("2");
    }

    @Test
    void linksAndChildrenComeAndGoWithIt() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Performer callas = new Performer("Callas");
        tosca.performers().add(callas);
        tosca.parts().add(new Part(callas, "Tosca"));
        session.add(tosca);
        session.commit();
        Performer gobbi = new Performer("Gobbi");
        Part first = tosca.parts().get(0);
        Savepoint part = session.beginNested();
        tosca.performers().remove(callas);
        tosca.performers().add(gobbi);
        tosca.parts().clear();
        Part scarpia = new Part(gobbi, "Scarpia");
        tosca.parts().add(scarpia);
        session.flush();
        assertThat(session.inspect(first).isDeleted()).isTrue();
        assertThat(session.inspect(scarpia).isPersistent()).isTrue();
        part.rollback();

        assertThat(session.inspect(first).isPersistent()).isTrue();
        assertThat(session.inspect(scarpia).isTransient()).isTrue();
        assertThat(session.inspect(gobbi).isTransient()).isTrue();
        assertThat(tosca.performers()).containsExactly(callas);
        assertThat(tosca.parts()).containsExactly(first);
        session.commit();
        assertThat(rows("SELECT performer_name FROM staging_performer")).containsExactly("Callas");
        assertThat(rows("SELECT performer_name, role FROM part")).containsExactly("Callas|Tosca");
    }

    @Test
    void whatWasAddedWithinMayBeAddedAgain() {
        Savepoint part = session.beginNested();
        Playhouse house = new Playhouse("at", "burg", "Burgtheater");
        house.rooms().add(new Auditorium(1, "great"));
        session.add(house);
        session.flush();
        part.rollback();
        assertThat(session.inspect(house.rooms().get(0)).isTransient()).isTrue();
        session.add(house);
        session.commit();

        assertThat(rows("SELECT playhouse_code, number, label FROM auditorium")).containsExactly("burg|1|great");
        assertThat(session.inspect(house.rooms().get(0)).isPersistent()).isTrue();
    }

    @Test
    void whatWasAddedBeforeAndDeletedWithinIsPersistentAgain() {
        Performer callas = new Performer("Callas");
        session.add(callas);
        Savepoint outer = session.beginNested();
        Savepoint inner = session.beginNested();
        session.delete(callas);
        session.flush();
        assertThat(session.inspect(callas).isDeleted()).isTrue();
        inner.commit();
        assertThat(session.inspect(callas).isDeleted()).isTrue();
        outer.rollback();

        assertThat(session.inspect(callas).isPersistent()).isTrue();
        assertThat(session.get(Performer.class, "Callas")).containsSame(callas);
        session.rollback();
        assertThat(session.inspect(callas).isTransient()).isTrue();
    }

    @Test
    void whatWasAddedAndDeletedWithinIsTransient() {
        Savepoint part = session.beginNested();
        Performer callas = new Performer("Callas");
        session.add(callas);
        session.flush();
        session.delete(callas);
        session.flush();
        part.rollback();

        assertThat(session.inspect(callas).session()).isEmpty();
        session.add(new Performer("Callas"));
        session.commit();
        assertThat(rows("SELECT name FROM performer")).containsExactly("Callas");
    }

    @Test
    void manyRowsChangedByOneStatementAreReadAgain() {
        SilverToken first = new SilverToken(1, "a", "lion");
        SilverToken second = new SilverToken(2, "b", "bear");
        BronzeToken third = new BronzeToken(3, "c", "owl");
        session.addAll(List.of(first, second, third));
        session.commit();
        assertThat(first.hallmark() + second.hallmark() + third.stamp()).isEqualTo("lionbearowl");
        Savepoint part = session.beginNested();
        session.execute(
                update(SilverToken.class).set(SilverToken_.hallmark, "wolf").where(SilverToken_.number.eq(1)));
        session.execute(delete(SilverToken.class).where(SilverToken_.hallmark.eq("bear")));
        assertThat(first.hallmark()).isEqualTo("wolf");
        assertThat(session.inspect(second).isDeleted()).isTrue();
        part.rollback();

        assertThat(first.hallmark()).isEqualTo("lion");
        assertThat(session.inspect(second).isPersistent()).isTrue();
        assertThat(second.hallmark()).isEqualTo("bear");
        assertThat(session.inspect(third).expiredAttributes()).isEmpty();
        session.commit();
        assertThat(rows("SELECT number, hallmark FROM token ORDER BY number"))
                .containsExactly("1|lion", "2|bear", "3|null");
    }

    @Test
    void anErrorWithinLeavesWhatIsAround() {
        session.add(new Performer("Callas"));
        session.flush();
        Performer gobbi = new Performer("Gobbi");
        session.add(gobbi);
        assertThatThrownBy(() -> {
                    try (Savepoint part = session.beginNested()) {
                        session.add(new Token(1, "a"));
                        session.add(new Token(2, "a"));
                        part.commit();
                    }
                })
                .isInstanceOf(IntegrityException.class);
        assertThat(session.isActive()).isTrue();
        session.commit();

        assertThat(rows("SELECT name FROM performer ORDER BY name")).containsExactly("Callas", "Gobbi");
        assertThat(rows("SELECT count(*) FROM token")).containsExactly("0");
    }

    @Test
    void afterAFailureInAnInnerOneTheInnerOneIsRolledBackAlone() {
        session.add(new Performer("Callas"));
        Savepoint outer = session.beginNested();
        session.add(new Performer("Gobbi"));
        Savepoint inner = session.beginNested();
        session.add(new Token(1, "a"));
        session.add(new Token(2, "a"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> session.get(Token.class, 1))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("rollback()");
        inner.rollback();
        session.add(new Token(3, "b"));
        outer.commit();
        session.commit();

        assertThat(rows("SELECT name FROM performer ORDER BY name")).containsExactly("Callas", "Gobbi");
        assertThat(rows("SELECT number FROM token")).containsExactly("3");
    }

    @Test
    void whatWasExpungedOfItIsNewAgain() {
        Performer kept = new Performer("Callas");
        session.add(kept);
        session.flush();
        Savepoint part = session.beginNested();
        Performer gone = new Performer("Gobbi");
        session.add(gone);
        session.flush();
        session.expunge(gone);
        session.expunge(kept);
        assertThat(ObjectState.of(gone).isDetached()).isTrue();
        part.rollback();

        assertThat(ObjectState.of(gone).isTransient()).isTrue();
        assertThat(ObjectState.of(kept).isDetached()).isTrue();
        session.add(gone);
        session.commit();
        assertThat(rows("SELECT name FROM performer ORDER BY name")).containsExactly("Callas", "Gobbi");
    }
}
