package io.aludel.orm.random;

import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Contract;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.Depot.Lease;
import io.aludel.orm.random.Depot.Locker;
import io.aludel.orm.random.Depot.Machine;
import io.aludel.orm.random.Depot.Memo;
import io.aludel.orm.random.Depot.Note;
import io.aludel.orm.random.Depot.Place;
import io.aludel.orm.random.Depot.Tool;
import io.aludel.orm.random.World.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes objects of the depot in the lines of {@link World#lines}. */
final class DepotObserver {
    private DepotObserver() {}

    static boolean knows(Tagged object) {
        return object instanceof Asset
                || object instanceof Note
                || object instanceof Contract
                || object instanceof Item
                || object instanceof Locker;
    }

    /**
     * The line of an object.
     *
     * @param teams the team of each item and locker, which do not know it themselves
     */
    static String line(Tagged object, Map<Integer, Team> teams) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", object.getName());
        Team team = teams.get(object.getTag());
        if (object instanceof Asset asset) {
            asset(asset, values);
            return line(Kind.ASSET, object, values);
        }
        if (object instanceof Note note) {
            values.put("type", note.getClass().getSimpleName());
            values.put("author", tag(note.getAuthor()));
            values.put("weight", note instanceof Memo memo ? memo.getWeight() : null);
            return line(Kind.NOTE, object, values);
        }
        if (object instanceof Contract contract) {
            values.put("type", contract.getClass().getSimpleName());
            values.put("team", tag(contract.getTeam()));
            values.put("months", contract instanceof Lease lease ? lease.getMonths() : null);
            return line(Kind.CONTRACT, object, values);
        }
        if (object instanceof Item item) {
            values.put("agenda", tag(team));
            values.put("place", team == null ? null : team.getAgenda().indexOf(item));
            if (team != null && !Integer.valueOf(team.getAgenda().indexOf(item)).equals(item.getPlace())) {
                throw new AssertionError("an item does not know its place");
            }
            return line(Kind.ITEM, object, values);
        }
        Locker locker = (Locker) object;
        values.put("code", locker.getCode());
        values.put("team", tag(team));
        if (team != null && team.getLockers().get(locker.getCode()) != locker) {
            throw new AssertionError("a locker is not found by its code");
        }
        return line(Kind.LOCKER, object, values);
    }

    private static void asset(Asset asset, Map<String, @Nullable Object> values) {
        Place place = asset.getPlace();
        values.put("type", asset.getClass().getSimpleName());
        values.put("keeper", tag(asset.getKeeper()));
        values.put("x", place == null ? null : place.x());
        values.put("y", place == null ? null : place.y());
        values.put("wear", asset instanceof Tool tool ? tool.getWear() : null);
        values.put("power", asset instanceof Machine machine ? machine.getPower() : null);
    }

    private static String line(Kind kind, Tagged object, Map<String, @Nullable Object> values) {
        return World.line(kind, object.getTag(), values, new TreeSet<>());
    }

    private static @Nullable Integer tag(@Nullable Tagged object) {
        return object == null ? null : object.getTag();
    }
}
