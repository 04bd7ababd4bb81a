package dnas;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Where JSON could not be read, for whoever wrote it: the library's own words are about its classes. */
public final class JsonPlace {
    private JsonPlace() {}

    /** To be put after "cannot be read as JSON": " from line 3, column 7 on"; empty where that is not known. */
    public static String of(JacksonException fault) {
        TokenStreamLocation place = fault.getLocation();
        return place == null ? "" : " from line " + place.getLineNr() + ", column " + place.getColumnNr() + " on";
    }
}
