package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.relate.model.Allergen;
import io.aludel.orm.relate.model.Dish;
import io.aludel.orm.relate.model.Dish_;
import io.aludel.orm.relate.model.Grams;
import io.aludel.orm.relate.model.Portion;
import io.aludel.orm.relate.model.Rating;
import io.aludel.sql.Predicate;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What suites of collections of values have in common: a dish with one of each kind. */
abstract class ElementSuite {
    static final Registry MODELS = Registry.of(Dish.class);

    Workbench bench;
    Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A dish with something in each of its collections, as a new session finds it. */
    Dish soup() {
        Dish soup = new Dish("soup");
        soup.getTags().addAll(List.of("hot", "quick"));
        soup.getSteps().addAll(List.of("cut", "boil", "eat"));
        soup.getNotes().addAll(List.of("good", "good", "again"));
        soup.getIngredients().put("leek", new Grams(300));
        soup.getIngredients().put("salt", new Grams(5));
        soup.getAllergens().add(Allergen.MILK);
        soup.getPortions().add(new Portion("small", 2, null));
        soup.getPortions().add(new Portion("large", 6, "cold"));
        soup.getSamples().add(new Portion("cup", 1, null));
        soup.getSamples().add(new Portion("spoon", 1, "silver"));
        soup.getRatings().add(new Rating("Ann", 4));
        soup.getRatings().add(new Rating("Bob", 2));
        session.add(soup);
        session.flush();
        return soup;
    }

    Dish reloaded(Dish dish) {
        session = bench.reopen();
        return session.get(Dish.class, dish.getId()).orElseThrow();
    }

    List<Dish> all(LoaderOption... options) {
        session = bench.reopen();
        List<Dish> found = session.scalars(select(Dish.class).orderBy(Dish_.id).options(options))
                .all();
        return found;
    }

    List<String> names(Predicate condition) {
        return session.scalars(select(Dish_.name).where(condition).orderBy(Dish_.name))
                .all();
    }
}
