package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Dish;
import io.aludel.orm.relate.model.Grams;
import io.aludel.orm.relate.model.Portion;
import io.aludel.orm.relate.model.Rating;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random changes of collections of values, compared with plain collections after each commit: in the session's own objects, and as
 * another session loads them. {@code -Dseed=} repeats a run, {@code -Dsequences=} makes it longer.
 */
@EveryDatabase
class ElementMutationsSuiteTest {
    private static final Registry MODELS = Registry.of(Dish.class);
    private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** What a dish should hold. */
    private static final class Model {
        private Set<String> tags = new HashSet<>();
        private List<String> steps = new ArrayList<>();
        private List<String> notes = new ArrayList<>();
        private Map<String, Grams> ingredients = new HashMap<>();
        private List<Portion> portions = new ArrayList<>();
        private Set<Portion> samples = new HashSet<>();
        private List<Rating> ratings = new ArrayList<>();

        private Model copy() {
            Model copy = new Model();
            copy.tags = new HashSet<>(tags);
            copy.steps = new ArrayList<>(steps);
            copy.notes = new ArrayList<>(notes);
            copy.ingredients = new HashMap<>(ingredients);
            copy.portions = new ArrayList<>(portions);
            copy.samples = new HashSet<>(samples);
            copy.ratings = new ArrayList<>();
            ratings.forEach(rating -> copy.ratings.add(new Rating(rating.getCritic(), rating.getStars())));
            return copy;
        }
    }

    @Test
    void theDatabaseFollowsWhateverIsDone() {
        long seed = Long.getLong("seed", 20_260_105L);
        int sequences = Integer.getInteger("sequences", 25);
        for (int sequence = 0; sequence < sequences; sequence++) {
            run(seed + sequence);
        }
    }

    private void run(long seed) {
        Random random = new Random(seed);
        Dish dish = new Dish("dish");
        Model model = new Model();
        Model committed = model;
        session.add(dish);
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(12)) {
                case 0 -> session.flush();
                case 1 -> {
                    session.commit();
                    committed = model.copy();
                    compare(seed, dish, model);
                }
                case 2 -> {
                    if (session.contains(dish)
                            && dish.getId() != null
                            && !session.inspect(dish).isPending()) {
                        session.flush();
                        session.expire(dish);
                    }
                }
                case 3 -> {
                    session.commit();
                    committed = model.copy();
                    change(random, dish, model);
                    session.rollback();
                    model = committed.copy();
                }
                default -> change(random, dish, model);
            }
        }
        session.commit();
        compare(seed, dish, model);
        session = bench.reopen();
        Dish fresh = session.get(Dish.class, dish.getId()).orElseThrow();
        compare(seed, fresh, model);
    }

    private static void compare(long seed, Dish dish, Model model) {
        String run = "-Dseed=" + seed + " -Dsequences=1";
        assertThat(dish.getTags()).as(run).containsExactlyInAnyOrderElementsOf(model.tags);
        assertThat(dish.getSteps()).as(run).containsExactlyElementsOf(model.steps);
        assertThat(dish.getNotes()).as(run).containsExactlyInAnyOrderElementsOf(model.notes);
        assertThat(dish.getIngredients()).as(run).isEqualTo(model.ingredients);
        assertThat(dish.getPortions()).as(run).containsExactlyElementsOf(model.portions);
        assertThat(dish.getSamples()).as(run).containsExactlyInAnyOrderElementsOf(model.samples);
        assertThat(dish.getRatings()).as(run).containsExactlyInAnyOrderElementsOf(model.ratings);
    }

    private static void change(Random random, Dish dish, Model model) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        Portion portion = new Portion(word, random.nextInt(2), random.nextBoolean() ? null : "r");
        switch (random.nextInt(9)) {
            case 0 -> same(random, dish.getTags(), model.tags, word);
            case 1 -> same(random, dish.getNotes(), model.notes, word);
            case 2 -> same(random, dish.getSamples(), model.samples, portion);
            case 3 -> inOrder(random.nextLong(), dish.getSteps(), model.steps, word);
            case 4 -> inOrder(random.nextLong(), dish.getPortions(), model.portions, portion);
            case 5 -> {
                Grams grams = new Grams(random.nextInt(3));
                boolean puts = random.nextInt(3) > 0;
                for (Map<String, Grams> map : List.of(dish.getIngredients(), model.ingredients)) {
                    if (puts) {
                        map.put(word, grams);
                    } else {
                        map.remove(word);
                    }
                }
            }
            case 6 -> {
                dish.getRatings().add(new Rating(word, 1));
                model.ratings.add(new Rating(word, 1));
            }
            case 7 -> {
                dish.getRatings().stream()
                        .filter(rating -> rating.getCritic().equals(word))
                        .forEach(Rating::worse);
                model.ratings.stream()
                        .filter(rating -> rating.getCritic().equals(word))
                        .forEach(Rating::worse);
            }
            default -> {
                Set<String> assigned = new HashSet<>(WORDS.subList(0, random.nextInt(WORDS.size())));
                dish.setTags(assigned);
                model.tags = new HashSet<>(assigned);
            }
        }
    }

    private static <T> void same(Random random, Collection<T> collection, Collection<T> model, T element) {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                collection.remove(element);
                model.remove(element);
            }
            case 2 -> {
                collection.removeIf(each -> !each.equals(element));
                model.removeIf(each -> !each.equals(element));
            }
            default -> {
                collection.add(element);
                model.add(element);
            }
        }
    }

    private static <T> void inOrder(long seed, List<T> list, List<T> model, T element) {
        for (List<T> each : List.of(list, model)) {
            Random random = new Random(seed);
            int place = each.isEmpty() ? 0 : random.nextInt(each.size());
            switch (random.nextInt(6)) {
                case 0 -> each.add(place, element);
                case 1 -> {
                    if (!each.isEmpty()) {
                        each.remove(place);
                    }
                }
                case 2 -> {
                    if (!each.isEmpty()) {
                        each.set(place, element);
                    }
                }
                case 3 -> each.addAll(place, List.of(element, element));
                case 4 -> each.subList(0, place).clear();
                default -> each.add(element);
            }
        }
    }
}
