// The script of every page. Each page is whole without it: what follows only
// makes it handier. A feature is one module and one line here.
import { copy } from "./copy";
import { explorer } from "./explorer";
import { filter } from "./filter";
import { fold } from "./fold";
import { fetchChartsWhenTouched } from "./near";
import { phrase } from "./phrase";
import { png } from "./png";
import { popover } from "./popover";
import { scheme } from "./scheme";
import { search } from "./search";

scheme();
fold();
phrase();
fetchChartsWhenTouched();
png();
copy();
popover();
filter();
explorer();
search();
