package io.aludel.examples.recipes.generic;

import java.util.List;

/** What notes can be on. */
public interface HasNotes {
    /** The word for its class in the table of notes. */
    String noteKind();

    List<Note> getNotes();

    /** Puts a note on it. */
    default Note note(String text) {
        Note note = new Note(noteKind(), text);
        getNotes().add(note);
        return note;
    }
}
