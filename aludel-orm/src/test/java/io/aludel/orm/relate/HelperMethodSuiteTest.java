package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Methods that set both sides of a relationship, which other libraries ask for: the second step finds what the first has done. */
@EveryDatabase
class HelperMethodSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Novel.class, Theme.class, Critique.class, Jacket.class);

    private Session session;

    HelperMethodSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Novel persistent() {
        Novel novel = new Novel();
        session.add(novel);
        session.commit();
        return novel;
    }

    private long links() {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(text("SELECT 1 FROM helped_novels_helped_themes"))
                    .all()
                    .size();
        }
    }

    @Test
    void linksOfTwoListsStandOnce() {
        Novel novel = new Novel();
        Theme sea = new Theme("sea");
        novel.addTheme(sea);
        novel.addTheme(new Theme("whales"));
        assertThat(novel.themes()).hasSize(2);
        assertThat(sea.novels()).containsExactly(novel);
        session.add(novel);
        session.commit();
        assertThat(links()).isEqualTo(2);

        novel.addTheme(new Theme("obsession"));
        assertThat(novel.themes()).hasSize(3);
        session.commit();
        assertThat(links()).isEqualTo(3);
        novel.removeTheme(sea);
        assertThat(sea.novels()).isEmpty();
        session.commit();
        assertThat(links()).isEqualTo(2);
    }

    @Test
    void soTheyDoWhereNothingIsLoaded() {
        Novel novel = persistent();
        Theme sea = new Theme("sea");
        session.add(sea);
        session.commit();
        novel.addTheme(sea);
        sea.novels().size();
        session.commit();
        assertThat(links()).isEqualTo(1);
        assertThat(novel.themes()).containsExactly(sea);
        assertThat(sea.novels()).containsExactly(novel);
    }

    @Test
    void anElementThatCameByItsOtherEndIsAddedOnceAndSaved() {
        Novel novel = persistent();
        novel.addCritique(new Critique("fair"));
        assertThat(novel.critiques()).hasSize(1);
        novel.addCritiqueFirst(new Critique("first"));
        assertThat(novel.critiques()).extracting(Critique::text).containsExactly("first", "fair");
        novel.addToShortlist(new Critique("short"));
        assertThat(novel.shortlist()).hasSize(1);
        session.commit();
        assertThat(session.execute(select(Critique_.text).orderBy(Critique_.text))
                        .all())
                .containsExactly("fair", "first", "short");
        assertThat(novel.critiques()).hasSize(2);
        assertThat(novel.shortlist()).hasSize(1);
    }

    @Test
    void soItIsForOneWithoutASession() {
        Novel novel = new Novel();
        novel.addCritique(new Critique("fair"));
        novel.addCritique(new Critique("better"));
        novel.addToShortlist(new Critique("short"));
        assertThat(novel.critiques()).hasSize(2);
        assertThat(novel.shortlist()).hasSize(1);
        session.add(novel);
        session.commit();
        assertThat(novel.critiques()).hasSize(2);
        assertThat(novel.shortlist()).hasSize(1);
    }

    @Test
    void aCollectionThatIsReplacedSavesWhatCameBefore() {
        Novel novel = persistent();
        novel.shortlist(new HashSet<>(Set.of(new Critique("a"), new Critique("b"))));
        session.commit();
        assertThat(novel.shortlist()).extracting(Critique::text).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aToOneThatIsSetAgainIsSaved() {
        Novel novel = persistent();
        novel.jacket(new Jacket("red"));
        session.commit();
        assertThat(session.execute(select(Jacket_.colour)).all()).containsExactly("red");
        novel.jacket(null);
        session.commit();
        assertThat(session.execute(select(Jacket_.colour)).all()).isEmpty();
        assertThat(novel.jacket()).isNull();
    }

    @Test
    void whatIsAddedTwiceByHandStandsTwice() {
        Novel novel = persistent();
        Critique critique = new Critique("again");
        assertThat(novel.critiques()).isEmpty();
        novel.critiques().add(critique);
        novel.critiques().add(critique);
        assertThat(novel.critiques()).isEqualTo(List.of(critique, critique));
        session.commit();
        assertThat(novel.critiques()).containsExactly(critique);
    }
}
