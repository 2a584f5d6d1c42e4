package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.List;

/** Stand-in for the runtime class of this name: writes down what it hears. */
public final class InstanceState {
    public final List<String> heard = new ArrayList<>();

    public void beforeRead(int attribute) {
        heard.add("read " + attribute);
    }

    public void beforeWrite(int attribute) {
        heard.add("write " + attribute);
    }
}
