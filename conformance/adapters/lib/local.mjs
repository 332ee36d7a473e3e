// date-fns works in the zone of the machine; noon there keeps a civil day the same civil day.
export const local = (day) => new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
export const civil = (day) => new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
