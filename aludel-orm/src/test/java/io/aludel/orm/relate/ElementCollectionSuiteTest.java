package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.relate.model.Allergen;
import io.aludel.orm.relate.model.Dish;
import io.aludel.orm.relate.model.Grams;
import io.aludel.orm.relate.model.Portion;
import io.aludel.orm.relate.model.Rating;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections of values in tables of their own: what is written of them, and when. */
@EveryDatabase
class ElementCollectionSuiteTest extends ElementSuite {
    /** The statements since the last call, without the names of tables before columns. */
    private List<String> changes() {
        return bench.sent().stream()
                .map(sql -> sql.replaceAll("\\w+[.](?=\\w)", "").replace("=?", " = ?"))
                .toList();
    }

    @Test
    void tablesAndColumnsAreNamedAfterTheCollection() {
        assertThat(MODELS.metadata().table("dish_tags").columns())
                .extracting(column -> column.name())
                .containsExactly("tags", "dish_id");
        assertThat(MODELS.metadata().table("dish_step").columns())
                .extracting(column -> column.name())
                .containsExactlyInAnyOrder("of_dish", "place", "text");
        assertThat(MODELS.metadata().table("dish_ingredient").columns())
                .extracting(column -> column.name())
                .containsExactlyInAnyOrder("dish_id", "ingredient", "amount");
        assertThat(MODELS.metadata().table("dish_portion").columns())
                .extracting(column -> column.name())
                .containsExactlyInAnyOrder("dish_id", "portions_order", "name", "people", "remark");
    }

    @Test
    void whatWasPutInIsThereAgain() {
        Dish soup = reloaded(soup());

        assertThat(soup.getTags()).containsExactly("hot", "quick");
        assertThat(soup.getSteps()).containsExactly("cut", "boil", "eat");
        assertThat(soup.getNotes()).containsExactlyInAnyOrder("good", "good", "again");
        assertThat(soup.getIngredients())
                .containsOnly(Map.entry("leek", new Grams(300)), Map.entry("salt", new Grams(5)));
        assertThat(soup.getAllergens()).containsExactly(Allergen.MILK);
        assertThat(soup.getPortions()).containsExactly(new Portion("small", 2, null), new Portion("large", 6, "cold"));
        assertThat(soup.getSamples())
                .containsExactlyInAnyOrder(new Portion("cup", 1, null), new Portion("spoon", 1, "silver"));
        assertThat(soup.getRatings()).containsExactly(new Rating("Ann", 4), new Rating("Bob", 2));
    }

    @Test
    void nothingIsLoadedBeforeItIsLookedAt() {
        Dish soup = reloaded(soup());
        bench.sent();

        Set<String> tags = soup.getTags();
        assertThat(bench.sent()).isEmpty();
        assertThat(tags).hasSize(2);
        assertThat(bench.sent()).hasSize(1);
        assertThat(tags).contains("hot");
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aSetWritesWhatCameAndWent() {
        Dish soup = soup();
        bench.sent();
        soup.getTags().remove("hot");
        soup.getTags().add("cold");
        soup.getTags().add("quick");
        session.flush();

        assertThat(bench.sent()).hasSize(2).allMatch(sql -> sql.contains("dish_tags"));
        assertThat(bench.rows("SELECT tags FROM dish_tags ORDER BY tags")).containsExactly("cold", "quick");
    }

    @Test
    void aChangeThatIsTakenBackWritesNothing() {
        Dish soup = soup();
        bench.sent();
        soup.getTags().add("cold");
        soup.getTags().remove("cold");
        soup.setSteps(new ArrayList<>(soup.getSteps()));
        soup.getIngredients().put("salt", new Grams(5));
        session.flush();

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aListChangesWhatStandsAtItsPlaces() {
        Dish soup = soup();
        bench.sent();
        soup.getSteps().add(1, "wash");
        soup.getSteps().remove("eat");
        session.flush();

        assertThat(changes()).containsExactly("UPDATE dish_step SET text = ? WHERE of_dish = ? AND place = ?");
        assertThat(bench.rows("SELECT place, text FROM dish_step ORDER BY place"))
                .containsExactly("0|cut", "1|wash", "2|boil");
    }

    @Test
    void aListGrowsAndShrinksAtItsEnd() {
        Dish soup = soup();
        bench.sent();
        soup.getSteps().add("sleep");
        session.flush();
        assertThat(changes()).containsExactly("INSERT INTO dish_step (of_dish, place, text) VALUES (?, ?, ?)");

        soup.getSteps().subList(1, 4).clear();
        session.flush();
        assertThat(changes()).containsExactly("DELETE FROM dish_step WHERE of_dish = ? AND place = ?");
        assertThat(bench.rows("SELECT place, text FROM dish_step")).containsExactly("0|cut");
    }

    @Test
    void aMapChangesWhatIsUnderItsKeys() {
        Dish soup = soup();
        bench.sent();
        soup.getIngredients().put("salt", new Grams(7));
        soup.getIngredients().put("water", new Grams(900));
        soup.getIngredients().remove("leek");
        session.flush();

        assertThat(changes())
                .containsExactly(
                        "DELETE FROM dish_ingredient WHERE dish_id = ? AND ingredient = ?",
                        "UPDATE dish_ingredient SET amount = ? WHERE dish_id = ? AND ingredient = ?",
                        "INSERT INTO dish_ingredient (dish_id, ingredient, amount) VALUES (?, ?, ?)");
        assertThat(bench.rows("SELECT ingredient, amount FROM dish_ingredient ORDER BY amount"))
                .containsExactly("salt|7", "water|900");
    }

    @Test
    void viewsOfAMapOfValuesChangeIt() {
        Dish soup = soup();
        bench.sent();
        soup.getIngredients().entrySet().iterator().next().setValue(new Grams(1));
        soup.getIngredients().values().removeIf(grams -> grams.amount() == 5);
        session.flush();

        assertThat(bench.rows("SELECT ingredient, amount FROM dish_ingredient")).containsExactly("leek|1");
    }

    @Test
    void withoutKeyOrPlaceTheRowsOfOneValueAreWrittenAnew() {
        Dish soup = soup();
        bench.sent();
        soup.getNotes().remove("good");
        session.flush();

        assertThat(changes())
                .containsExactly(
                        "DELETE FROM dish_notes WHERE dish_id = ? AND notes = ?",
                        "INSERT INTO dish_notes (dish_id, notes) VALUES (?, ?)");
        assertThat(bench.rows("SELECT notes FROM dish_notes ORDER BY notes")).containsExactly("again", "good");
    }

    @Test
    void whereNullCannotBeComparedAllAreWrittenAnew() {
        Dish soup = soup();
        bench.sent();
        soup.getSamples().remove(new Portion("cup", 1, null));
        session.flush();

        assertThat(changes().get(0)).isEqualTo("DELETE FROM dish_samples WHERE dish_id = ?");
        assertThat(bench.rows("SELECT name, persons, remark FROM dish_samples")).containsExactly("spoon|1|silver");
    }

    @Test
    void aValueThatChangesByItselfIsWritten() {
        Dish soup = reloaded(soup());
        soup.getRatings().iterator().next().setStars(5);
        assertThat(session.isModified(soup)).isTrue();
        session.flush();

        assertThat(bench.rows("SELECT critic, stars FROM dish_ratings ORDER BY critic"))
                .containsExactly("Ann|5", "Bob|2");
    }

    @Test
    void aWholeCollectionMayBeAssigned() {
        Dish soup = reloaded(soup());
        bench.sent();
        Set<String> kept = soup.getTags();
        soup.setTags(Set.of("hot", "red"));
        session.flush();

        assertThat(kept).isSameAs(soup.getTags()).containsExactlyInAnyOrder("hot", "red");
        assertThat(bench.rows("SELECT tags FROM dish_tags ORDER BY tags")).containsExactly("hot", "red");
    }

    @Test
    void whatIsHeldStaysTheCollectionOfItsObject() {
        Dish soup = soup();
        Set<String> tags = soup.getTags();
        session.commit();
        session.expire(soup);
        tags.add("late");
        session.commit();

        assertThat(bench.rows("SELECT tags FROM dish_tags ORDER BY tags")).containsExactly("hot", "late", "quick");
    }

    @Test
    void aRollbackForgetsChanges() {
        Dish soup = soup();
        session.commit();
        soup.getTags().add("late");
        soup.getSteps().clear();
        session.flush();
        session.rollback();

        assertThat(soup.getTags()).containsExactly("hot", "quick");
        assertThat(soup.getSteps()).hasSize(3);
    }

    @Test
    void rowsGoWithTheirOwnerWithoutBeingLoaded() {
        Dish soup = reloaded(soup());
        bench.sent();
        session.delete(soup);
        session.flush();

        assertThat(bench.sent()).hasSize(9).allMatch(sql -> sql.startsWith("DELETE FROM dish"));
        assertThat(bench.rows("SELECT tags FROM dish_tags")).isEmpty();
        assertThat(bench.rows("SELECT text FROM dish_step")).isEmpty();
    }

    @Test
    void nullIsNoElement() {
        Dish soup = soup();

        assertThatThrownBy(() -> soup.getNotes().add(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void mergingTakesOverElements() {
        Dish soup = soup();
        session.commit();
        session.close();
        soup.getTags().add("late");
        soup.getSteps().set(0, "slice");
        session = bench.reopen();
        bench.sent();
        Dish merged = session.merge(soup);
        session.flush();

        assertThat(merged.getTags()).containsExactlyInAnyOrder("hot", "late", "quick");
        assertThat(bench.rows("SELECT tags FROM dish_tags ORDER BY tags")).containsExactly("hot", "late", "quick");
        assertThat(bench.rows("SELECT text FROM dish_step ORDER BY place")).containsExactly("slice", "boil", "eat");
    }

    @Test
    void valuesOfWhatWasRolledBackAreWrittenAgain() {
        Dish soup = soup();
        session.rollback();
        session.add(soup);
        session.flush();
        Dish found = reloaded(soup);
        assertThat(found.getTags()).containsExactlyInAnyOrder("hot", "quick");
        assertThat(found.getSteps()).containsExactly("cut", "boil", "eat");
        assertThat(found.getNotes()).containsExactlyInAnyOrder("good", "good", "again");
        assertThat(found.getIngredients()).hasSize(2);
        assertThat(found.getPortions()).hasSize(2);
        assertThat(found.getRatings()).hasSize(2);
    }
}
