package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

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
}
