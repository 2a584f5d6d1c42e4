package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Basket;
import io.aludel.orm.relate.model.BasketLine;
import io.aludel.orm.relate.model.BasketLine_;
import io.aludel.orm.relate.model.Basket_;
import io.aludel.orm.relate.model.Good;
import io.aludel.orm.relate.model.Good_;
import io.aludel.orm.relate.model.Tariff;
import io.aludel.orm.relate.model.Word;
import io.aludel.sql.Predicate;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes of related objects, seen as if they were the object's own. */
@EveryDatabase
class AssociationProxySuiteTest {
    private static final Registry MODELS =
            Registry.of(Basket.class, BasketLine.class, Good.class, Word.class, Tariff.class);

    private Workbench bench;
    private Session session;
    private Basket basket;
    private Good tea;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        basket = new Basket("b");
        tea = new Good("tea");
        basket.getArticles().add(tea);
        basket.getArticles().add(new Good("milk"));
        session.addAll(List.of(basket, new Basket("empty")));
        session.flush();
        bench.sent();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aListShowsWhatItsObjectsReferTo() {
        assertThat(basket.getArticles()).extracting(Good::getCode).containsExactly("tea", "milk");
        assertThat(basket.getLines()).hasSize(2).allMatch(line -> line.getQuantity() == 1);
        assertThat(bench.rows("SELECT basket_id, article_id, quantity FROM basket_line ORDER BY id"))
                .containsExactly("1|1|1", "1|2|1");
    }

    @Test
    void aViewOfAViewShowsThrough() {
        assertThat(basket.getCodes()).containsExactly("tea", "milk");
        basket.getLines().get(0).setCode("green tea");
        assertThat(tea.getCode()).isEqualTo("green tea");
        assertThat(basket.getCodes()).contains("green tea");
    }

    @Test
    void aSingleViewWithoutItsObjectIsNull() {
        BasketLine line = basket.getLines().get(0);
        line.setArticle(null);
        assertThat(line.getCode()).isNull();
        line.setCode("new");
        assertThat(line.getArticle().getCode()).isEqualTo("new");
        line.setCode(null);
        assertThat(line.getArticle()).isNotNull();
    }

    @Test
    void takingOutDeletesTheObjectBetween() {
        basket.getArticles().remove(tea);
        session.flush();

        assertThat(bench.rows("SELECT article_id FROM basket_line")).containsExactly("2");
        assertThat(bench.rows("SELECT code FROM good ORDER BY id")).containsExactly("tea", "milk");
    }

    @Test
    void aNewListReplacesTheObjectsBetween() {
        basket.setArticles(List.of(tea, new Good("bread")));
        session.flush();

        assertThat(basket.getCodes()).containsExactly("tea", "bread");
        assertThat(bench.rows("SELECT article_id FROM basket_line ORDER BY id")).containsExactly("1", "3");
    }

    @Test
    void aSetTakesEachValueOnce() {
        assertThat(basket.getWords().add("fresh")).isTrue();
        assertThat(basket.getWords().add("fresh")).isFalse();
        basket.getWords().add("cheap");
        session.flush();
        basket.setWords(Set.of("fresh", "new"));
        session.flush();

        assertThat(basket.getWords()).containsExactlyInAnyOrder("fresh", "new");
        assertThat(basket.getWordObjects()).hasSize(2);
        assertThat(bench.rows("SELECT text FROM basket_word JOIN word ON word.id = word_id ORDER BY text"))
                .containsExactly("fresh", "new");
    }

    @Test
    void aMapMakesObjectsFromKeyAndValue() {
        basket.getPrices().put("EU", 5);
        basket.getPrices().put("US", 7);
        basket.getPrices().put("EU", 6);
        session.flush();
        assertThat(bench.rows("SELECT zone, price FROM tariff ORDER BY zone")).containsExactly("EU|6", "US|7");

        basket.getPrices().remove("US");
        session.flush();
        assertThat(basket.getPrices()).containsOnlyKeys("EU").containsEntry("EU", 6);
        assertThat(bench.rows("SELECT zone FROM tariff")).containsExactly("EU");
    }

    private List<String> baskets(Predicate condition) {
        return session.execute(select(Basket_.name).where(condition).orderBy(Basket_.name))
                .all();
    }

    @Test
    void queriesAskAlongTheRelationship() {
        assertThat(baskets(Basket_.articles.contains(tea))).containsExactly("b");
        assertThat(baskets(Basket_.articles.any(Good_.code.eq("milk")))).containsExactly("b");
        assertThat(baskets(Basket_.codes.contains("milk"))).containsExactly("b");
        assertThat(baskets(Basket_.words.any().not())).containsExactly("b", "empty");
        assertThat(bench.sent().subList(0, 2))
                .containsExactly(
                        "SELECT basket.name FROM basket WHERE EXISTS (SELECT 1 FROM basket_line"
                                + " WHERE basket.id = basket_line.basket_id AND basket_line.article_id = ?)"
                                + " ORDER BY basket.name",
                        "SELECT basket.name FROM basket WHERE EXISTS (SELECT 1 FROM basket_line"
                                + " WHERE basket.id = basket_line.basket_id AND (EXISTS (SELECT 1 FROM good"
                                + " WHERE basket_line.article_id = good.id AND good.code = ?))) ORDER BY basket.name");
    }

    @Test
    void aSingleViewIsComparedWithValues() {
        assertThat(quantities(BasketLine_.code.eq("tea"))).hasSize(1);
        assertThat(quantities(BasketLine_.code.ne("tea"))).hasSize(1);
        assertThat(quantities(BasketLine_.code.isNull())).isEmpty();
        assertThat(quantities(BasketLine_.code.in(List.of("tea", "milk", "x")))).hasSize(2);
        assertThat(bench.sent().get(0))
                .isEqualTo("SELECT basket_line.quantity FROM basket_line WHERE EXISTS (SELECT 1 FROM good"
                        + " WHERE basket_line.article_id = good.id AND good.code = ?)");
    }

    private List<Integer> quantities(Predicate condition) {
        return session.execute(select(BasketLine_.quantity).where(condition)).all();
    }
}
