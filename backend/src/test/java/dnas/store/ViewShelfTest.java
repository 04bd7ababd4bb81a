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
}
