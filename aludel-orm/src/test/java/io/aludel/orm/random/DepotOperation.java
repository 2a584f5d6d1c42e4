package io.aludel.orm.random;

import io.aludel.orm.Session;
import io.aludel.orm.random.Club.Person;
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
import java.util.List;
import java.util.Objects;

/** What can be done to hierarchies, values of several columns, ordered lists and maps. */
enum DepotOperation implements Action {
    CREATE_ASSET((run, a, b) -> {
        Asset asset = run.create(Kind.ASSET, a % 3 == 0 ? new Asset() : a % 3 == 1 ? new Tool() : new Machine());
        run.world().set(asset.getTag(), "type", asset.getClass().getSimpleName());
        set(run, asset, b);
        run.session().add(asset);
    }),
    CHANGE_ASSET((run, a, b) -> run.<Asset>with(Kind.ASSET, a, (tag, asset) -> set(run, asset, b))),
    KEEP_ASSET((run, a, b) -> {
        run.<Asset>with(
                Kind.ASSET,
                a,
                (tag, asset) -> run.<Person>with(Kind.PERSON, b, (by, person) -> {
                    if (a % 2 == 0) {
                        asset.setKeeper(person);
                    } else if (asset.getKeeper() != person) {
                        person.getAssets().add(asset);
                    }
                    run.world().set(tag, "keeper", by);
                }));
    }),
    CREATE_NOTE((run, a, b) -> {
        Note note = run.create(Kind.NOTE, a % 2 == 0 ? new Note() : new Memo());
        run.world().set(note.getTag(), "type", note.getClass().getSimpleName());
        if (note instanceof Memo memo) {
            memo.setWeight(b % 3);
            run.world().set(note.getTag(), "weight", b % 3);
        }
        run.session().add(note);
    }),
    WRITE_NOTE((run, a, b) -> {
        run.<Note>with(
                Kind.NOTE,
                a,
                (tag, note) -> run.<Person>with(Kind.PERSON, b, (by, person) -> {
                    person.getNotes().add(note);
                    run.world().set(tag, "author", by);
                }));
    }),
    DISOWN_NOTE((run, a, b) -> {
        run.<Note>with(Kind.NOTE, a, (tag, note) -> {
            note.setAuthor(null);
            run.world().set(tag, "author", null);
        });
    }),
    CREATE_CONTRACT((run, a, b) -> {
        Contract contract = run.create(Kind.CONTRACT, a % 2 == 0 ? new Contract() : new Lease());
        run.world().set(contract.getTag(), "type", contract.getClass().getSimpleName());
        if (contract instanceof Lease lease) {
            lease.setMonths(b);
            run.world().set(contract.getTag(), "months", b);
        }
        run.session().add(contract);
        run.<Team>with(Kind.TEAM, b, (tag, team) -> {
            contract.setTeam(team);
            run.world().set(contract.getTag(), "team", tag);
        });
    }),
    MOVE_CONTRACT((run, a, b) -> {
        run.<Contract>with(
                Kind.CONTRACT,
                a,
                (tag, contract) -> run.<Team>with(Kind.TEAM, b, (to, team) -> {
                    if (a % 2 == 0) {
                        contract.setTeam(team);
                    } else if (contract.getTeam() != team) {
                        team.getContracts().add(contract);
                    }
                    run.world().set(tag, "team", to);
                }));
    }),
    ADD_ITEM((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Item item = run.create(Kind.ITEM, new Item());
            int place = b % (run.world().agenda(tag).size() + 1);
            team.getAgenda().add(place, item);
            run.world().agenda(tag).add(place, item.getTag());
        });
    }),
    DROP_ITEM((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            if (!run.world().agenda(tag).isEmpty()) {
                Item gone = team.getAgenda().remove(b % team.getAgenda().size());
                run.forget(gone.getTag());
            }
        });
    }),
    MOVE_ITEM((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            List<Integer> items = run.world().agenda(tag);
            if (items.size() > 1) {
                int to = a % items.size();
                Item moved = team.getAgenda().remove(b % items.size());
                team.getAgenda().add(to, moved);
                items.add(to, items.remove(b % items.size()));
            }
        });
    }),
    OPEN_LOCKER((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Locker locker = run.create(Kind.LOCKER, new Locker());
            String code = "locker" + b % 3;
            locker.setCode(code);
            Locker before = team.getLockers().put(code, locker);
            if (before != null) {
                run.forget(before.getTag());
            }
            run.world().set(locker.getTag(), "code", code);
            run.world().set(locker.getTag(), "team", tag);
        });
    }),
    CLOSE_LOCKER((run, a, b) -> {
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Locker gone = team.getLockers().remove("locker" + b % 3);
            if (gone != null) {
                run.forget(gone.getTag());
            }
        });
    }),
    CHANGE_ELSEWHERE((run, a, b) -> {
        run.commit();
        run.<Asset>with(Kind.ASSET, a, (tag, asset) -> {
            Long id = Objects.requireNonNull(asset.getId());
            run.session().commit(); // what was read to compare holds no lock any longer
            try (Session other = run.sessions().open()) {
                Asset same = other.get(Asset.class, id).orElseThrow();
                same.setName("elsewhere" + b % 3);
                other.commit();
            }
            run.session().expire(asset);
            run.world().set(tag, "name", "elsewhere" + b % 3);
            run.commit(); // no rollback of this session undoes what the other has committed
        });
    }),
    MERGE_A_COPY_OF_A_TEAM((run, a, b) -> {
        run.commit();
        run.<Team>with(Kind.TEAM, a, (tag, team) -> {
            Team copy;
            try (Session other = run.sessions().open()) {
                copy = other.get(Team.class, Objects.requireNonNull(team.getId()))
                        .orElseThrow();
                copy.getAgenda().size();
                copy.getLockers().size();
            }
            copy.setName("team" + b % 3);
            run.session().merge(copy);
            run.world().set(tag, "name", "team" + b % 3);
        });
    });

    private final Action action;

    DepotOperation(Action action) {
        this.action = action;
    }

    @Override
    public void apply(Run run, int a, int b) {
        action.apply(run, a, b);
    }

    private static void set(Run run, Asset asset, int b) {
        World world = run.world();
        int tag = asset.getTag();
        Place place = b % 4 == 0 ? null : new Place(b % 4, b % 2 == 0 ? null : b);
        asset.setPlace(place);
        world.set(tag, "x", place == null ? null : place.x());
        world.set(tag, "y", place == null ? null : place.y());
        if (asset instanceof Tool tool) {
            tool.setWear(b);
            world.set(tag, "wear", b);
        }
        if (asset instanceof Machine machine) {
            machine.setPower(b % 5);
            world.set(tag, "power", b % 5);
        }
    }
}
