package io.aludel.orm.event;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.orm.MappedTables;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Validators, lifecycle callbacks, and listeners that hear of attributes. */
@EveryDatabase
class AttributeEventSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Poet.class, Poem.class, Letter.class, Page.class);

    private final List<String> heard = new ArrayList<>();
    private final List<Registration> listening = new ArrayList<>();

    AttributeEventSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        Stamped.CALLS.clear();
    }

    @AfterEach
    void close() {
        listening.forEach(Registration::close);
    }

    @Test
    void aValidatorChangesWhatIsSet() {
        Letter letter = new Letter("  hello ");
        assertThat(letter.getSubject()).isEqualTo("hello");
        letter.setSubject(" bye");
        assertThat(letter.getSubject()).isEqualTo("bye");
    }

    @Test
    void aValidatorRefuses() {
        Letter letter = new Letter("hello");
        letter.setSender("a@b");
        assertThatThrownBy(() -> letter.setSender("nobody")).hasMessage("sender is no address: nobody");
        assertThatThrownBy(() -> letter.setReceiver("nobody")).hasMessage("receiver is no address: nobody");
        assertThatThrownBy(() -> letter.setWeight(-1)).hasMessage("negative");
        assertThat(letter.getSender()).isEqualTo("a@b");
        assertThat(letter.getWeight()).isZero();
        letter.setSender(null);
        assertThat(letter.getSender()).isNull();
    }

    @Test
    void aSubclassValidatesWhatItInherits() {
        Letter letter = new Letter("hello");
        letter.setStamp("x");
        assertThat(letter.seen).containsExactly("stamp x");
    }

    @Test
    void anIteratorTellsOnceOfWhatItRemoves() {
        Letter letter = new Letter("hello");
        letter.getPages().add(new Page("one"));
        Iterator<Page> pages = letter.getPages().iterator();
        pages.next();
        pages.remove();
        assertThatThrownBy(pages::remove).isInstanceOf(IllegalStateException.class);
        assertThat(letter.seen).containsExactly("added one", "removed one");
    }

    @Test
    void elementsAreValidatedAsTheyComeAndGo() {
        Letter letter = new Letter("hello");
        Page one = new Page("one");
        Page two = new Page("two");
        letter.getPages().add(one);
        two.setLetter(letter);
        letter.getPages().remove(one);
        letter.setPages(List.of(one));
        assertThat(letter.seen).containsExactly("added one", "added two", "removed one", "added one", "removed two");
    }

    @Test
    void whatIsLoadedIsNotValidated() {
        sessions.transactWithoutResult(session -> session.add(new Letter("hello")));
        sessions.transactWithoutResult(session -> {
            session.connection().execute(io.aludel.sql.Sql.text("UPDATE letter SET weight = -5, subject = ' x '"));
            Letter letter = session.execute(select(Letter.class)).one();
            assertThat(letter.getWeight()).isEqualTo(-5);
            assertThat(letter.getSubject()).isEqualTo(" x ");
            assertThat(session.dirty()).isEmpty();
        });
    }

    @Test
    void callbacksRunAroundTheirStatements() {
        Long id = sessions.transact(session -> {
            Letter letter = new Letter("hello");
            session.add(letter);
            session.flush();
            return letter.getId();
        });
        assertThat(Stamped.CALLS)
                .containsExactly(
                        "prePersist of the listener",
                        "prePersist of the superclass",
                        "prePersist of the class",
                        "postPersist");
        Stamped.CALLS.clear();
        try (Session session = sessions.open()) {
            Letter letter = session.getOne(Letter.class, id);
            assertThat(letter.getStamp()).isEqualTo("created");
            assertThat(Stamped.CALLS).containsExactly("postLoad");
            Stamped.CALLS.clear();
            letter.setSubject("other");
            letter.setSubject("hello");
            session.flush();
            assertThat(Stamped.CALLS).isEmpty();
            letter.setSubject("bye");
            session.flush();
            assertThat(Stamped.CALLS).containsExactly("preUpdate", "postUpdate");
            session.refresh(letter);
            assertThat(letter.getStamp()).isEqualTo("changed");
            assertThat(letter.getVersion()).isEqualTo(1);
            Stamped.CALLS.clear();
            session.delete(letter);
            session.commit();
            assertThat(Stamped.CALLS).containsExactly("remove", "remove");
        }
    }

    @Test
    void listenersHearOfValuesBeforeTheyAreSet() {
        listening.add(sessions.events().onSet(Poet_.name, change -> {
            heard.add(change.old().orElse("-") + " -> " + change.value());
            change.value(String.valueOf(change.value()).toUpperCase());
        }));
        Poet ann = new Poet("ann");
        ann.setName("bob");
        assertThat(ann.getName()).isEqualTo("BOB");
        assertThat(heard).containsExactly("- -> ann", "ANN -> bob");
        listening.get(0).close();
        ann.setName("cid");
        assertThat(ann.getName()).isEqualTo("cid");
    }

    @Test
    void listenersOfASessionHearOfItsObjects() {
        try (Session session = sessions.open()) {
            listening.add(session.events().onSet(Poet_.name, change -> heard.add(change.attribute())));
            Poet ann = new Poet("ann");
            ann.setName("x");
            session.add(ann);
            ann.setName("y");
        }
        assertThat(heard).containsExactly("name");
    }

    @Test
    void bothEndsOfARelationshipAreTold() {
        listening.add(
                sessions.events().onAppend(Poet_.poems, change -> heard.add("append " + change.isFromOtherEnd())));
        listening.add(
                sessions.events().onRemove(Poet_.poems, change -> heard.add("remove " + change.isFromOtherEnd())));
        listening.add(sessions.events().onSet(Poem_.poet, change -> heard.add("set " + change.isFromOtherEnd())));
        Poet ann = new Poet("ann");
        Poem poem = new Poem("one");
        ann.getPoems().add(poem);
        assertThat(heard).containsExactly("append false", "set true");
        heard.clear();
        poem.setPoet(null);
        assertThat(heard).containsExactly("set false", "remove true");
    }

    @Test
    void theReplacementOfAllElementsIsTold() {
        listening.add(sessions.events().onBulkReplace(Letter_.pages, (letter, pages) -> pages.add(new Page("more"))));
        Letter letter = new Letter("hello");
        letter.setPages(List.of(new Page("one")));
        assertThat(letter.getPages()).extracting(Page::getText).containsExactly("one", "more");
    }

    @Test
    void anOldValueIsLoadedOnRequest() {
        Long id = sessions.transact(session -> {
            Poet ann = new Poet("ann");
            session.add(ann);
            session.flush();
            return ann.getId();
        });
        listening.add(sessions.events()
                .onSet(Poet_.name, change -> heard.add(change.loadOld().orElse("-"))));
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            session.expire(ann);
            ann.setName("bob");
            assertThat(heard).containsExactly("ann");
        }
    }

    @Test
    void aListenerThatThrowsLeavesTheObjectAsItWas() {
        listening.add(sessions.events().onSet(Poet_.email, change -> {
            throw new IllegalStateException("not now");
        }));
        listening.add(sessions.events().onAppend(Poet_.poems, change -> {
            throw new IllegalStateException("no poems");
        }));
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            session.add(ann);
            session.flush();
            assertThatThrownBy(() -> ann.setEmail("x@y")).hasMessage("not now");
            assertThatThrownBy(() -> ann.getPoems().add(new Poem("one"))).hasMessage("no poems");
            assertThat(ann.getEmail()).isNull();
            assertThat(ann.getPoems()).isEmpty();
            assertThat(session.dirty()).isEmpty();
            session.commit();
        }
    }

    @Test
    void aValueThatWasChangedWithinIsFlagged() {
        listening.add(sessions.events().onModified(Poet_.email, poet -> heard.add("modified")));
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            session.add(ann);
            session.flush();
            ObjectState.of(ann).flagModified(Poet_.email);
            assertThat(session.dirty()).containsExactly(ann);
            assertThat(heard).containsExactly("modified");
        }
    }

    @Test
    void listenersOfAFactoryHearOfItsObjectsAndOfNewOnes() {
        SessionFactory others = SessionFactory.of(engine, Registry.of(Poet.class, Poem.class));
        listening.add(sessions.events().onSet(Poet_.name, change -> heard.add("mine " + change.value())));
        listening.add(others.events().onSet(Poet_.name, change -> heard.add("theirs " + change.value())));
        Poet ann = new Poet("ann");
        assertThat(heard).containsExactly("mine ann", "theirs ann");
        heard.clear();
        try (Session session = others.open()) {
            session.add(ann);
            ann.setName("bob");
            session.commit();
            assertThat(heard).containsExactly("theirs bob");
            heard.clear();
        }
        ann.setName("cid");
        assertThat(heard).containsExactly("theirs cid");
        heard.clear();
        try (Session session = sessions.with(SessionOptions.CLASSIC).open()) {
            session.execute(select(Poet.class)).one().setName("dan");
        }
        assertThat(heard).containsExactly("mine dan");
    }

    @Test
    void aClassIsWatchedAsLongAsSomebodyListens() {
        EntityDescription description = EntityDescription.of(Poet.class);
        assertThat(description.isWatched()).isFalse();
        Registration first = sessions.events().onSet(Poet_.name, change -> heard.add("first"));
        Registration second = sessions.events().onAppend(Poet_.poems, change -> heard.add("second"));
        first.close();
        first.close();
        assertThat(description.isWatched()).isTrue();
        second.close();
        assertThat(description.isWatched()).isFalse();
        listening.add(sessions.events().onSet(Poet_.name, change -> heard.add("third")));
        assertThat(description.isWatched()).isTrue();
        assertThat(new Poet("ann").getName()).isEqualTo("ann");
        assertThat(heard).containsExactly("third");
    }

    @Test
    void listenersToASuperclassHearOfItsSubclasses() {
        listening.add(sessions.events().onSet(Stamped_.stamp, change -> heard.add("superclass " + change.value())));
        listening.add(sessions.events().onSet(Letter_.stamp, change -> heard.add("subclass " + change.value())));
        Letter letter = new Letter("hello");
        letter.setStamp("x");
        assertThat(heard).containsExactlyInAnyOrder("superclass x", "subclass x");
    }

    @Test
    void aListenerCanPutAnotherElementInPlace() {
        Poem other = new Poem("other");
        listening.add(sessions.events().onAppend(Poet_.poems, change -> change.value(other)));
        Poet ann = new Poet("ann");
        ann.getPoems().add(new Poem("one"));
        assertThat(ann.getPoems()).containsExactly(other);
        assertThat(other.getPoet()).isSameAs(ann);
    }

    @Test
    void aListenerOfARelationshipIsCalledOnceWhenThatIsAsked() {
        listening.add(sessions.events()
                .onRemove(Poet_.poems, change -> heard.add("removed " + change.value()), ListenerOption.ONCE));
        Poet ann = new Poet("ann");
        Poem one = new Poem("one");
        Poem two = new Poem("two");
        ann.getPoems().addAll(List.of(one, two));
        ann.getPoems().remove(two);
        ann.getPoems().remove(one);
        assertThat(heard).hasSize(1);
    }

    private void refusing(Registration listener) {
        listening.add(listener);
    }

    private static <T> Consumer<T> refusal() {
        return change -> {
            throw new IllegalStateException("refused");
        };
    }

    @Test
    void whatTheOtherEndRefusesDoesNotHappenAtThisOne() {
        Poet ann = new Poet("ann");
        Poet bob = new Poet("bob");
        Poem one = new Poem("one");
        ann.getPoems().add(one);
        try (Session session = sessions.open()) {
            session.addAll(List.of(ann, bob));
            session.flush();
            Poem two = new Poem("two");
            refusing(sessions.events().onSet(Poem_.poet, refusal()));
            assertThatThrownBy(() -> bob.getPoems().add(two)).hasMessage("refused");
            assertThatThrownBy(() -> bob.getPoems().add(one)).hasMessage("refused");
            assertThatThrownBy(() -> bob.setPoems(List.of(two))).hasMessage("refused");
            assertThatThrownBy(() -> ann.getPoems().remove(one)).hasMessage("refused");
            assertThatThrownBy(() -> ann.getPoems().clear()).hasMessage("refused");
            listening.forEach(Registration::close);
            refusing(sessions.events().onRemove(Poet_.poems, refusal()));
            assertThatThrownBy(() -> one.setPoet(bob)).hasMessage("refused");
            assertThatThrownBy(() -> bob.getPoems().add(one)).hasMessage("refused");
            listening.forEach(Registration::close);
            refusing(sessions.events().onAppend(Poet_.poems, refusal()));
            assertThatThrownBy(() -> one.setPoet(bob)).hasMessage("refused");
            listening.forEach(Registration::close);
            assertThat(one.getPoet()).isSameAs(ann);
            assertThat(two.getPoet()).isNull();
            assertThat(ann.getPoems()).containsExactly(one);
            assertThat(bob.getPoems()).isEmpty();
            assertThat(session.isModified(ann)).isFalse();
            assertThat(session.isModified(bob)).isFalse();
            assertThat(session.isModified(one)).isFalse();
            assertThat(session.contains(two)).isFalse();
            one.setPoet(bob);
            assertThat(bob.getPoems()).containsExactly(one);
            assertThat(ann.getPoems()).isEmpty();
        }
    }

    @Test
    void theOtherEndCannotPutAnotherValueInPlace() {
        Poet bob = new Poet("bob");
        listening.add(sessions.events().onSet(Poem_.poet, change -> change.value(bob)));
        Poet ann = new Poet("ann");
        Poem one = new Poem("one");
        assertThatThrownBy(() -> ann.getPoems().add(one))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Poem.poet follows from the other end");
        assertThat(ann.getPoems()).isEmpty();
        one.setPoet(ann);
        assertThat(one.getPoet()).isSameAs(bob);
        assertThat(bob.getPoems()).containsExactly(one);
    }
}
