package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.run.Conflict;
import org.junit.jupiter.api.Test;

class ViewShelfTest extends StoreTest {
    @Test
    void viewsAreKeptAndListedByName() {
        ViewShelf shelf = new ViewShelf(database);
        SavedView second = shelf.save("z", "/compare?runs=1-20");
        SavedView third = shelf.save("é", "/runs?text=" + "ü".repeat(1_000));
        SavedView first = shelf.save("_a", "/");

        assertThat(shelf.all()).containsExactly(first, second, third);
        assertThat(shelf.find(third.id())).contains(third);
        assertThat(shelf.delete(second.id())).isTrue();
        assertThat(shelf.delete(second.id())).isFalse();
        assertThat(shelf.find(second.id())).isEmpty();
        assertThat(shelf.all()).containsExactly(first, third);
    }

    @Test
    void aViewIsRenamedAsLongAsItIsThere() {
        ViewShelf shelf = new ViewShelf(database);
        SavedView view = shelf.save("z", "/compare?runs=1-20");

        assertThat(shelf.rename(view.id(), "a")).isTrue();
        assertThat(shelf.find(view.id())).contains(new SavedView(view.id(), "a", view.address(), view.created()));
        shelf.delete(view.id());
        assertThat(shelf.rename(view.id(), "b")).isFalse();
        assertThat(shelf.rename(99, "b")).isFalse();
    }

    @Test
    void noTwoViewsHaveOneName() {
        ViewShelf shelf = new ViewShelf(database);
        SavedView first = shelf.save("Ladder", "/compare?runs=1-20");
        SavedView second = shelf.save("Other", "/");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> shelf.save("ladder", "/"))
                .withMessage("View " + first.id()
                        + " is called \"Ladder\" already; choose another name, or rename or delete that one.");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> shelf.rename(second.id(), "LADDER"));
        assertThat(shelf.rename(first.id(), "LADDER")).isTrue();

        shelf.delete(first.id());
        shelf.rename(second.id(), "Ladder");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> shelf.restore(first.id()));
        shelf.rename(second.id(), "Other");
        assertThat(shelf.restore(first.id())).isTrue();
        assertThat(shelf.restore(first.id())).isFalse();
        assertThat(shelf.all()).extracting(SavedView::name).containsExactly("LADDER", "Other");
    }
}
