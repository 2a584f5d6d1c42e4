package io.aludel.orm.relate;

import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.noload;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.relate.model.Allergen;
import io.aludel.orm.relate.model.Dish;
import io.aludel.orm.relate.model.Dish_;
import io.aludel.orm.relate.model.Dish_tags_;
import io.aludel.orm.relate.model.Grams;
import io.aludel.orm.relate.model.Portion;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections of values in tables of their own: how they are loaded and asked for. */
@EveryDatabase
class ElementLoadingSuiteTest extends ElementSuite {
    private Dish salad() {
        Dish salad = new Dish("salad");
        salad.getTags().add("cold");
        salad.getSteps().addAll(List.of("wash", "mix"));
        salad.getNotes().add("good");
        session.add(salad);
        session.flush();
        return salad;
    }

    @Test
    void aTouchLoadsTheCollectionOfAllObjectsOfTheResult() {
        soup();
        salad();
        List<Dish> all = all();
        bench.sent();

        assertThat(all.get(0).getTags()).hasSize(2);
        assertThat(all.get(1).getTags()).containsExactly("cold");
        assertThat(bench.sent()).hasSize(1);
    }

    @Test
    void selectinLoadsAfterTheRows() {
        soup();
        salad();
        List<Dish> all = all(selectinload(Dish_.steps), selectinload(Dish_.notes));
        assertThat(bench.sent()).hasSize(3);

        assertThat(all.get(0).getSteps()).containsExactly("cut", "boil", "eat");
        assertThat(all.get(1).getSteps()).containsExactly("wash", "mix");
        assertThat(all.get(0).getNotes()).hasSize(3);
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void subqueryLoadsByTheQuery() {
        soup();
        salad();
        List<Dish> all = all(subqueryload(Dish_.steps));
        assertThat(bench.sent()).hasSize(2).last().asString().contains("dish_step");

        assertThat(all.get(0).getSteps()).containsExactly("cut", "boil", "eat");
        assertThat(all.get(1).getSteps()).containsExactly("wash", "mix");
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void joinsTakeSeveralAtOnceAndLoseNothing() {
        soup();
        salad();
        List<Dish> all = all(joinedload(Dish_.steps), joinedload(Dish_.tags), joinedload(Dish_.ingredients));
        assertThat(bench.sent()).hasSize(1);

        assertThat(all).hasSize(2);
        assertThat(all.get(0).getSteps()).containsExactly("cut", "boil", "eat");
        assertThat(all.get(0).getTags()).containsExactlyInAnyOrder("hot", "quick");
        assertThat(all.get(0).getIngredients()).hasSize(2);
        assertThat(all.get(1).getSteps()).containsExactly("wash", "mix");
        assertThat(all.get(1).getIngredients()).isEmpty();
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void whatNothingTellsApartIsNotJoined() {
        soup();
        List<Dish> all = all(joinedload(Dish_.notes), joinedload(Dish_.tags));
        assertThat(bench.sent()).hasSize(2);

        assertThat(all.get(0).getNotes()).containsExactlyInAnyOrder("good", "good", "again");
    }

    @Test
    void otherStrategiesDoAsTheySay() {
        soup();
        assertThat(all(noload(Dish_.tags)).get(0).getTags()).isEmpty();
        assertThat(all(immediateload(Dish_.tags)).get(0).getTags()).hasSize(2);
        Dish soup = all(raiseload(Dish_.tags)).get(0);
        assertThatThrownBy(() -> soup.getTags().size())
                .isInstanceOf(LazyLoadException.class)
                .hasMessageContaining("selectinload(Dish_.tags)");
    }

    @Test
    void someElementsAreLoadedInSomeOrder() {
        soup();
        Dish soup = all(selectinload(Dish_.steps
                        .where(Dish_.steps.each().value.ne("boil"))
                        .orderBy(Dish_.steps.each().value.desc())))
                .get(0);

        assertThat(soup.getSteps()).containsExactly("eat", "cut");
    }

    @Test
    void queriesAskForElements() {
        soup();
        salad();

        assertThat(names(Dish_.tags.contains("cold"))).containsExactly("salad");
        assertThat(names(Dish_.tags.any(tag -> tag.value.like("h%")))).containsExactly("soup");
        assertThat(names(Dish_.tags.any(Dish_.tags.each().value.in("hot", "cold"))))
                .containsExactly("salad", "soup");
        assertThat(names(Dish_.allergens.contains(Allergen.MILK))).containsExactly("soup");
        assertThat(names(Dish_.allergens.isEmpty())).containsExactly("salad");
        assertThat(names(Dish_.ingredients.containsKey("leek"))).containsExactly("soup");
        assertThat(names(Dish_.ingredients.contains(new Grams(5)))).containsExactly("soup");
        assertThat(names(Dish_.ingredients.any(each -> each.key.eq("salt").and(each.value.eq(new Grams(300))))))
                .isEmpty();
        assertThat(names(Dish_.portions.contains(new Portion("small", 2, null))))
                .containsExactly("soup");
        assertThat(names(Dish_.portions.any(portion -> portion.value.persons.gt(5))))
                .containsExactly("soup");
        assertThat(names(Dish_.steps.any(step -> step.position.eq(0).and(step.value.eq("wash")))))
                .containsExactly("salad");
    }

    @Test
    void joinsGoToTheRowsOfElements() {
        soup();
        salad();

        assertThat(session.execute(select(Dish_.name, Dish_.tags.each().value)
                                .from(Dish.class)
                                .join(Dish_.tags)
                                .orderBy(Dish_.tags.each().value))
                        .all())
                .extracting(row -> row.value1() + " " + row.value2())
                .containsExactly("salad cold", "soup hot", "soup quick");
        Dish_tags_.Path tag = Dish_.tags.as("t");
        assertThat(session.scalars(select(Dish_.name)
                                .from(Dish.class)
                                .join(Dish_.tags)
                                .join(Dish_.tags.ofType(tag))
                                .where(Dish_.tags.each().value.eq("hot"), tag.value.eq("quick")))
                        .all())
                .containsExactly("soup");
    }

    @Test
    void pendingChangesAreWrittenBeforeAQueryOfTheirTable() {
        Dish soup = soup();
        soup.getTags().add("late");

        assertThat(names(Dish_.tags.contains("late"))).containsExactly("soup");
    }

    @Test
    void whatIsNotLoadedCannotBeReadWithoutASession() {
        Dish soup = reloaded(soup());
        session.close();

        assertThatThrownBy(() -> soup.getTags().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("selectinload(Dish_.tags)");
    }
}
